package org.kehu.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service says that it tells and hears on Kafka (AsyncAPI 3).
 *
 * @param service its name, as in {@code asyncapi/<service>.yaml}
 * @param document the description
 */
public record AsyncApi(String service, JsonNode document) {

  /** The programs that tell and hear events. */
  public static final Set<String> PROGRAMS =
      Set.of("customer", "complaint", "visit", "survey", "gateway");

  /** Reads the description from the class path. */
  public static AsyncApi of(String service) {
    String file = "/asyncapi/" + service + ".yaml";
    try (InputStream in = AsyncApi.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the contracts");
      }
      Object document = new Yaml().load(in);
      return new AsyncApi(service, JsonMapper.shared().valueToTree(document));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Types of the messages that it tells on a topic. */
  public Set<String> types(String topic) {
    return operations("send")
        .filter(operation -> address(operation).equals(topic))
        .flatMap(this::types)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Topics that it tells something on. */
  public Set<String> told() {
    return addresses("send");
  }

  /** Topics that it listens to. */
  public Set<String> heard() {
    return addresses("receive");
  }

  /** Types of all messages that it describes, told or heard. */
  public Set<String> described() {
    return messages().map(AsyncApi::type).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The messages themselves. */
  Stream<JsonNode> messages() {
    return document.at("/components/messages").valueStream();
  }

  static String type(JsonNode message) {
    return message.path("name").asString("");
  }

  private Set<String> addresses(String action) {
    return operations(action).map(this::address).collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<JsonNode> operations(String action) {
    return document
        .path("operations")
        .valueStream()
        .filter(operation -> operation.path("action").asString("").equals(action));
  }

  private String address(JsonNode operation) {
    return follow(operation.path("channel")).path("address").asString("");
  }

  /** Of an operation that names no messages, all of its channel. */
  private Stream<String> types(JsonNode operation) {
    JsonNode own = operation.path("messages");
    JsonNode messages =
        own.isMissingNode() ? follow(operation.path("channel")).path("messages") : own;
    return messages.valueStream().map(this::follow).map(AsyncApi::type);
  }

  private JsonNode follow(JsonNode place) {
    String ref = place.path("$ref").asString("");
    return ref.startsWith("#") ? follow(document.at(ref.substring(1))) : place;
  }
}
