package org.kehu.e2e.story;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * @param text the body as it came
 * @param body the same as JSON; missing when it is none
 */
public record Answer(int status, HttpHeaders headers, String text, JsonNode body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer of(HttpResponse<byte[]> response) {
    String text = new String(response.body(), StandardCharsets.UTF_8);
    boolean json =
        response
            .headers()
            .firstValue("Content-Type")
            .filter(type -> type.contains("json"))
            .isPresent();
    return new Answer(
        response.statusCode(),
        response.headers(),
        text,
        json ? read(text) : MissingNode.getInstance());
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException none) {
      return MissingNode.getInstance();
    }
  }

  /** The text of a member, empty when it is not there. */
  public String text(String member) {
    return body.path(member).asString("");
  }

  /** The number of a member, 0 when it is not there. */
  public long number(String member) {
    return body.path(member).asLong(0);
  }

  /** The texts of a list. */
  public List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    body.path(member).forEach(one -> texts.add(one.asString("")));
    return texts;
  }

  /** The items of a page. */
  public Stream<JsonNode> items() {
    return body.path("items").valueStream();
  }

  /** The one item of a page that may hold no second: what was made twice would be two. */
  JsonNode only(String what) {
    Teller.check(items().count() == 1, "There should be one %s, but %s", what, brief());
    return items().findFirst().orElseThrow();
  }

  /** A header, empty when it is not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The status and the beginning of the body, for a sentence. */
  public String brief() {
    return status + " " + (text.length() <= 600 ? text : text.substring(0, 600) + "…");
  }
}
