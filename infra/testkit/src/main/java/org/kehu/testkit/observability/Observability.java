package org.kehu.testkit.observability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The alerts, recorded figures, dashboards and runbooks of this source tree.
 *
 * @param folder {@code infra/observability}
 */
record Observability(Path folder) {

  /** Looks upwards from where the test runs. */
  static Observability find() {
    Path from = Path.of("").toAbsolutePath();
    for (Path place = from; place != null; place = place.getParent()) {
      Path folder = place.resolve("infra/observability");
      if (Files.isDirectory(folder)) {
        return new Observability(folder);
      }
    }
    throw new IllegalStateException(
        "No infra/observability above " + from + ": run inside the project");
  }

  Path prometheus() {
    return folder.resolve("prometheus");
  }

  /** All rules: those with {@code alert} and those with {@code record}. */
  List<JsonNode> rules() {
    return files(prometheus().resolve("alerts"), ".yml").stream()
        .flatMap(file -> yaml(file).path("groups").valueStream())
        .flatMap(group -> group.path("rules").valueStream())
        .toList();
  }

  /** The unit tests of the rules. */
  List<JsonNode> tests() {
    return testFiles().stream().flatMap(file -> yaml(file).path("tests").valueStream()).toList();
  }

  List<Path> testFiles() {
    return files(prometheus().resolve("tests"), ".yml");
  }

  /** Names of the alerts that have a page in the runbooks. */
  Set<String> runbooks() {
    return files(folder.resolve("runbooks"), ".md").stream()
        .map(file -> file.getFileName().toString().replace(".md", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Path> dashboards() {
    return files(folder.resolve("grafana"), ".json");
  }

  /** Everything that rules and dashboards ask. */
  List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (JsonNode rule : rules()) {
      String name = rule.path("alert").asString(rule.path("record").asString(""));
      queries.add(new Query(name, rule.path("expr").asString("")));
    }
    for (Path file : dashboards()) {
      panels(JsonMapper.shared().readTree(read(file)), file.getFileName().toString(), queries);
    }
    return queries;
  }

  private static void panels(JsonNode node, String place, List<Query> queries) {
    String inside = node.has("title") ? place + " / " + node.path("title").asString("") : place;
    if (node.path("expr").isString()) {
      queries.add(new Query(inside, node.path("expr").asString("")));
    }
    node.valueStream().forEach(child -> panels(child, inside, queries));
  }

  private static JsonNode yaml(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Object content = new Yaml().load(in);
      return JsonMapper.shared().valueToTree(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
