package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.local.database.EmbeddedDatabase;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A service without its database or its token issuer says so, and needs no restart afterwards. */
class PartsAwayIT {

  @Test
  @Proves("M40")
  void whatIsAwayIsToldAsSuchAndNoticedWhenItIsBack() throws Exception {
    EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
    int databasePort = database.port();
    try (TestIssuer issuer = TestIssuer.start();
        ConfigurableApplicationContext service = start(issuer, database)) {
      Sample sample = new Sample(port(service));
      String app = issuer.app("erp", "notes.read notes.write");
      String person = issuer.person("chen.kefu", "agent");

      issuer.close();
      assertAway(sample.get("/api/v1/notes", app), "issuer-unavailable");
      issuer.comeBack();
      sample.written("seen", "NORMAL", app);

      database.close();
      assertAway(sample.get("/api/v1/notes", app), "store-unavailable");
      assertAway(sample.get("/api/v1/notes", person), "store-unavailable");
      assertAway(
          sample.send("POST", "/api/v1/notes", app, Sample.note("not now", "NORMAL")),
          "store-unavailable");
      database = EmbeddedDatabase.inMemory().start(databasePort);
      sample.written("once more", "NORMAL", app);

      issuer.close();
      assertThat(sample.get("/api/v1/notes", app).statusCode())
          .as("a token that was verified before")
          .isEqualTo(200);
    } finally {
      database.close();
    }
  }

  private static void assertAway(HttpResponse<String> refused, String slug) {
    Sample.assertProblem(refused, 503, slug);
    assertThat(refused.headers().firstValue("Retry-After")).contains("5");
  }

  private static int port(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static ConfigurableApplicationContext start(
      TestIssuer issuer, EmbeddedDatabase database) {
    Map<String, Object> own =
        Map.of(
            "server.port", "0",
            "KEHU_ISSUER_URI", issuer.uri(),
            "KEHU_MONGODB_URI", database.uri());
    ApplicationContextInitializer<ConfigurableApplicationContext> parts =
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("parts-away", own));
    return new SpringApplicationBuilder(SampleApplication.class)
        .initializers(new KehuServiceTest.Parts(), parts)
        .run();
  }
}
