package org.kehu.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kehu.gateway.Service.Asked;

/** A stub that describes itself as the released contract of a service does. */
final class Described {

  private static final String SMALL =
      """
      {"openapi": "3.1.0", "info": {"title": "Kehu survey-service", "version": "1.0.0"},
       "servers": [{"url": "https://elsewhere.example"}], "paths": {},
       "x-problems": [{"type": "urn:kehu:problem:survey:answered-already", "status": 409,
         "zh": {"title": "已经作答", "detail": "每份邀请只能作答一次。"},
         "en": {"title": "Answered already", "detail": "An invitation can be answered once."}}]}
      """;

  private Described() {}

  /** Starts it. */
  static Service service(String name) {
    return describe(new Service(name), name);
  }

  /** Gives a stub its description back. */
  static Service describe(Service service, String name) {
    String description = description(name);
    return service.behave((exchange, asked) -> answer(exchange, asked, description));
  }

  private static void answer(HttpExchange exchange, Asked asked, String description)
      throws IOException {
    if (asked.uri().equals("/actuator/openapi")) {
      Service.answer(exchange, 200, description);
    } else {
      Service.hello(exchange, asked);
    }
  }

  private static String description(String name) {
    try (InputStream released = Described.class.getResourceAsStream("/openapi/" + name + ".json")) {
      return released == null ? SMALL : new String(released.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
