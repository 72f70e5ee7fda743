package org.kehu.testkit.badinput;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kehu.testkit.access.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service says that its operations take. */
final class Description {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final String NOWHERE = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e";

  private final JsonNode document;

  Description(String json) {
    document = JsonMapper.shared().readTree(json);
  }

  boolean knows(Operation operation) {
    return !of(operation).isMissingNode();
  }

  /** The access table and the service may call the same variable differently. */
  private String template(Operation operation) {
    String form = form(operation.path());
    return document.path("paths").propertyNames().stream()
        .filter(path -> form(path).equals(form))
        .findFirst()
        .orElse("");
  }

  private static String form(String path) {
    return VARIABLE.matcher(path).replaceAll("{}");
  }

  private JsonNode of(Operation operation) {
    return document
        .path("paths")
        .path(template(operation))
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  /** A path of the right form to something that does not exist. */
  String nowhere(Operation operation) {
    return VARIABLE
        .matcher(template(operation))
        .replaceAll(found -> Matcher.quoteReplacement(value(operation, found.group(1))));
  }

  private String value(Operation operation, String variable) {
    JsonNode schema =
        parameters(operation, "path")
            .filter(one -> one.path("name").asString("").equals(variable))
            .findFirst()
            .map(one -> resolved(one.path("schema")))
            .orElseThrow();
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asString();
    }
    return schema.path("type").asString("").equals("integer") ? "1" : NOWHERE;
  }

  /** The media type of a JSON body, empty where the operation takes none. */
  String jsonType(Operation operation) {
    return of(operation).path("requestBody").path("content").propertyNames().stream()
        .filter(type -> type.endsWith("json"))
        .findFirst()
        .orElse("");
  }

  boolean needsBody(Operation operation) {
    return of(operation).path("requestBody").path("required").asBoolean(false);
  }

  /** The schema of the JSON body. */
  JsonNode body(Operation operation) {
    return resolved(
        of(operation).path("requestBody").path("content").path(jsonType(operation)).path("schema"));
  }

  /** The parameters of the query. */
  List<JsonNode> query(Operation operation) {
    return parameters(operation, "query").toList();
  }

  private Stream<JsonNode> parameters(Operation operation, String place) {
    return StreamSupport.stream(of(operation).path("parameters").spliterator(), false)
        .map(this::resolved)
        .filter(parameter -> parameter.path("in").asString("").equals(place));
  }

  /** What a reference leads to. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.startsWith("#/") ? resolved(document.at(reference.substring(1))) : node;
  }
}
