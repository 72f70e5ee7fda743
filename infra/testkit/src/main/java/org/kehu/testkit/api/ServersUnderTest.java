package org.kehu.testkit.api;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Which port a service of this JVM answers on, and where on its management port it is described.
 */
public final class ServersUnderTest implements ApplicationListener<ApplicationReadyEvent> {

  private static final Map<Integer, URI> DESCRIPTIONS = new ConcurrentHashMap<>();

  /** Where the description of what answers on this port is; nothing if it is none of ours. */
  static Optional<URI> description(int port) {
    return Optional.ofNullable(DESCRIPTIONS.get(port));
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    Environment environment = ready.getApplicationContext().getEnvironment();
    Integer port = environment.getProperty("local.server.port", Integer.class);
    Integer management = environment.getProperty("local.management.port", Integer.class);
    if (port != null && management != null) {
      DESCRIPTIONS.put(port, URI.create("http://localhost:" + management + "/actuator/openapi"));
    }
  }
}
