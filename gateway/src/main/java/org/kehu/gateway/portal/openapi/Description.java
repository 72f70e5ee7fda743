package org.kehu.gateway.portal.openapi;

import java.util.List;
import java.util.stream.StreamSupport;
import org.kehu.gateway.portal.content.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI description as a service gave it, but for its servers: whoever reads it here calls
 * through the gateway that it came from.
 *
 * @param content the JSON to hand on
 * @param problems every way the service refuses ({@code x-problems})
 */
public record Description(Content content, List<DescribedProblem> problems) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads what a service answered.
   *
   * @throws IllegalArgumentException if it is no OpenAPI description
   */
  static Description of(byte[] json) {
    if (!(read(json) instanceof ObjectNode description)
        || !description.path("openapi").isString()) {
      throw new IllegalArgumentException("There is no OpenAPI description in the answer");
    }
    description
        .putArray("servers")
        .addObject()
        .put("url", "/")
        .put("description", "this gateway (本网关)");
    List<DescribedProblem> problems =
        StreamSupport.stream(description.path("x-problems").spliterator(), false)
            .map(Description::problem)
            .toList();
    return new Description(
        Content.of("application/json", JSON.writeValueAsBytes(description)), problems);
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("The answer is no JSON", broken);
    }
  }

  private static DescribedProblem problem(JsonNode entry) {
    return new DescribedProblem(
        entry.path("type").asString(""),
        entry.path("status").asInt(0),
        words(entry.path("zh")),
        words(entry.path("en")));
  }

  private static DescribedProblem.Words words(JsonNode node) {
    return new DescribedProblem.Words(
        node.path("title").asString(""), node.path("detail").asString(""));
  }
}
