package org.kehu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A running service's OpenAPI description: exported to {@code target/openapi/<service>.json},
 * checked by the rules, and compared with the file that was released. The same tests run with
 * {@code -Dkehu.contracts.release=true} write the released file instead.
 *
 * @param service name of the service
 * @param managementPort where it describes itself
 */
public record OpenApiContract(String service, int managementPort) {

  /** No rule of the lint is broken. */
  public void meetsTheRules() {
    ContractTools tools = ContractTools.orNotRun();
    assertThat(tools.openApiFaults(export())).as("rules broken by " + service).isEmpty();
  }

  /** Whoever was built on the released description can live with the present one. */
  public void keepsWhatWasReleased() {
    Path present = export();
    Path released = ContractsFolder.find().releasedOpenApi(service);
    if (Release.isAskedFor()) {
      copy(present, released);
    }
    ContractTools tools = ContractTools.orNotRun();
    assertThat(released)
        .as("release it with -Dkehu.contracts.release=true (infra/contracts/README.md)")
        .isRegularFile();
    assertThat(tools.breaks(released, present))
        .as("taken back from callers of " + service)
        .isEmpty();
  }

  private Path export() {
    Path file = Path.of("target", "openapi", service + ".json");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, CanonicalJson.of(described()));
      return file;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String described() throws IOException {
    URI uri = URI.create("http://localhost:" + managementPort + "/actuator/openapi");
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while asking " + uri, interrupted);
    }
  }

  private static void copy(Path present, Path released) {
    try {
      Files.createDirectories(released.getParent());
      Files.copy(present, released, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
