package org.kehu.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.kehu.gateway.Service.Asked;

/** A stub that describes itself as the released contract of a service does. */
final class Described {

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
      String description =
          new String(Objects.requireNonNull(released).readAllBytes(), StandardCharsets.UTF_8);
      // As a service that was started elsewhere would name itself.
      return description.replaceFirst("(\"url\"\\s*:\\s*)\"/\"", "$1\"https://elsewhere.example\"");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
