package org.kehu.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kehu.testkit.api.ServersUnderTest;
import org.kehu.testkit.contract.ToldEvents;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a whole service over HTTP on a free port, with the embedded broker and database and the
 * test issuer; the service's {@link Clock} is a {@link MovableClock}, so that time is moved, never
 * waited for, and the next class has the time of day again. A query that no declared index serves
 * fails the test class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = KehuServiceTest.Parts.class)
@ExtendWith({FullScans.class, ToldEvents.class, TimeOfDay.class, TrustedRights.class})
public @interface KehuServiceTest {

  /** Points the service at the test's parts. */
  class Parts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestSuite suite = TestSuite.running();
      Map<String, Object> settings =
          Map.of(
              "KEHU_MONGODB_URI", suite.mongodb(),
              "KEHU_KAFKA", suite.kafka(),
              "KEHU_ISSUER_URI", suite.issuer().uri(),
              // 32 zero bytes: a key for tests only.
              "KEHU_KEYS", "test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
              "eureka.client.enabled", "false",
              "management.server.port", "0",
              "logging.structured.format.console", "",
              "kehu.drain.period", "0s");
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("kehu-test", settings));
      MovableClock clock = new MovableClock();
      context.getBeanFactory().registerSingleton("clock", clock);
      context.addApplicationListener(new ServersUnderTest());
    }
  }
}
