package org.kehu.testkit.contract;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The contracts in this source tree.
 *
 * @param path {@code infra/contracts}
 */
record ContractsFolder(Path path) {

  /** Looks upwards from where the test runs. */
  static ContractsFolder find() {
    Path from = Path.of("").toAbsolutePath();
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      Path contracts = folder.resolve("infra/contracts");
      if (Files.isDirectory(contracts.resolve("lint"))) {
        return new ContractsFolder(contracts);
      }
    }
    throw new IllegalStateException(
        "No infra/contracts above " + from + ": run inside the project");
  }

  Path lint(String file) {
    return path.resolve("lint").resolve(file);
  }

  /** The description of a service as it was last released. */
  Path releasedOpenApi(String service) {
    return path.resolve("src/main/resources/openapi").resolve(service + ".json");
  }

  /** The schemas of events as they were last released. */
  Path releasedSchemas() {
    return path.resolve("released/schemas");
  }

  Path schemas() {
    return path.resolve("src/main/resources/schemas");
  }

  Path asyncApi() {
    return path.resolve("src/main/resources/asyncapi");
  }
}
