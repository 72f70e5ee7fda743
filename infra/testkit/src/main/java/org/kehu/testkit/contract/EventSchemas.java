package org.kehu.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A folder of JSON Schemas of events as a description that can be compared: each schema is both a
 * request and an answer. A log keeps old events for readers of the new schema, and readers of the
 * old one get new events, so a change must be harmless in both directions.
 */
public final class EventSchemas {

  private static final String SUFFIX = ".json";

  private EventSchemas() {}

  /**
   * Writes the description.
   *
   * @param folder holds {@code <type>.json}
   * @param description the file to write
   */
  public static Path describe(Path folder, Path description) {
    ObjectNode root = JsonMapper.shared().createObjectNode().put("openapi", "3.1.0");
    root.putObject("info").put("title", "events").put("version", "1.0.0");
    ObjectNode paths = root.putObject("paths");
    types(folder)
        .forEach(type -> {
          String schema = folder.toAbsolutePath().resolve(type + SUFFIX).toString();
          ObjectNode post = paths.putObject("/" + type).putObject("post");
          schema(post.putObject("requestBody"), schema);
          schema(post.putObject("responses").putObject("200").put("description", "told"), schema);
        });
    try {
      Files.createDirectories(description.toAbsolutePath().getParent());
      return Files.writeString(description, root.toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void schema(ObjectNode place, String file) {
    place.putObject("content").putObject("application/json").putObject("schema").put("$ref", file);
  }

  /** Names of the schemas in a folder, in order. */
  static List<String> types(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
