package org.kehu.e2e.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A running suite, as the launcher names it in the environment.
 *
 * @param gateway base address of all requests
 * @param issuer base address of the token issuer
 * @param kafka bootstrap servers
 * @param data the suite's data directory
 * @param management process name to its actuator's address
 */
public record Suite(
    URI gateway,
    URI issuer,
    String kafka,
    Path data,
    Map<String, URI> management,
    HttpClient http) {

  /** The processes that have metrics. */
  public static final List<String> SERVICES = List.of("customer", "complaint", "visit", "survey");

  private static final List<String> MEASURED =
      List.of("gateway", "customer", "complaint", "visit", "survey");

  /** Reads {@code KEHU_GATEWAY} and its like; a missing one is refused by name. */
  public static Suite of(Map<String, String> environment) {
    Map<String, URI> management = new TreeMap<>();
    for (String process : MEASURED) {
      String name = "KEHU_MANAGEMENT_" + process.toUpperCase(Locale.ROOT);
      management.put(process, URI.create(needed(environment, name)));
    }
    return new Suite(
        URI.create(needed(environment, "KEHU_GATEWAY")),
        URI.create(needed(environment, "KEHU_ISSUER_URI")),
        needed(environment, "KEHU_KAFKA"),
        Path.of(needed(environment, "KEHU_DATA")),
        management,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());
  }

  private static String needed(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new StoryFailed(name + " is not set; run the story with 'infra/kehu demo'");
    }
    return value;
  }

  /** The same suite, but requests go to this address instead of the gateway. */
  public Suite at(URI address) {
    return new Suite(address, issuer, kafka, data, management, http);
  }

  /** Somebody with a token: a demo user, a role or an app. */
  public Person as(String who) {
    return new Person(this, who, new Tokens(this).issue(who));
  }

  /** The same with a token that is valid for so long. */
  public Person as(String who, Duration valid) {
    return new Person(this, who, new Tokens(this).issue(who, valid));
  }

  /** Somebody without a token, such as a customer with a personal link. */
  public Person anybody() {
    return new Person(this, "a visitor", "");
  }
}
