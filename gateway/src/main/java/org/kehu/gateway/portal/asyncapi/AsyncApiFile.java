package org.kehu.gateway.portal.asyncapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code asyncapi/<service>.yaml} and the schemas it refers to. Rendered here and not by
 * AsyncAPI's own React component: that weighs 3 MB and compiles schemas with {@code new Function},
 * which the pages' content security policy forbids.
 */
final class AsyncApiFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PAYLOAD = "../";

  private final String service;
  private final JsonNode document;

  private AsyncApiFile(String service, JsonNode document) {
    this.service = service;
    this.document = document;
  }

  /** The guide of one service; empty where the contracts have no file for it. */
  static Stream<EventGuide> read(String service) {
    ClassPathResource file = new ClassPathResource("asyncapi/" + service + ".yaml");
    if (!file.exists()) {
      return Stream.empty();
    }
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (InputStream in = file.getInputStream()) {
      return Stream.of(new AsyncApiFile(service, JSON.valueToTree(yaml.load(in))).guide());
    } catch (IOException broken) {
      throw new UncheckedIOException(file + " cannot be read", broken);
    }
  }

  private EventGuide guide() {
    List<Topic> topics =
        elements(document.path("operations"))
            .map(operation -> topic(operation, resolved(operation.path("channel"))))
            .toList();
    return new EventGuide(
        service, document.path("info").path("description").asString("").strip(), topics);
  }

  private Topic topic(JsonNode operation, JsonNode channel) {
    return new Topic(
        channel.path("address").asString(""),
        channel.path("description").asString("").strip(),
        operation.path("action").asString("").equals("send"),
        elements(channel.path("messages")).map(this::resolved).map(this::message).toList());
  }

  private Message message(JsonNode message) {
    JsonNode schema = resolved(message.path("payload").path("schema"));
    return new Message(
        message.path("name").asString(""),
        message.path("summary").asString("").strip(),
        SchemaFields.of(resolved(message.path("headers"))),
        SchemaFields.of(schema),
        SchemaExample.of(schema));
  }

  /** What stands under a reference, in this file or in another of the contracts. */
  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asString("");
    if (reference.startsWith("#/")) {
      return resolved(document.at(reference.substring(1)));
    }
    return reference.startsWith(PAYLOAD) ? schema(reference.substring(PAYLOAD.length())) : node;
  }

  private static JsonNode schema(String file) {
    try (InputStream in = new ClassPathResource(file).getInputStream()) {
      return JSON.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(file + " cannot be read", broken);
    }
  }

  private static Stream<JsonNode> elements(JsonNode container) {
    return StreamSupport.stream(container.spliterator(), false);
  }
}
