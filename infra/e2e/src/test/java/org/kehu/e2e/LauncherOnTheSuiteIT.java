package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.e2e.Launcher.Outcome;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Department;
import org.kehu.testkit.Dose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the launcher on the suite itself; on small stand-ins they are tested apart. */
class LauncherOnTheSuiteIT {

  private static final Dose DOSE = Dose.of(LauncherOnTheSuiteIT.class);
  private static final RunningSuite RUNNING = RunningSuite.get();
  private static final Suite SUITE = RUNNING.suite();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void tokenPrintsNothingButATokenThatEndsInTime() {
    Instant now = Instant.now();
    Outcome token = RUNNING.launcher().succeed(PATIENCE, "token", "agent", "--minutes", "5");
    assertThat(token.err()).isEmpty();
    assertThat(token.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
    String payload = token.out().split("\\.", -1)[1];
    JsonNode claims =
        JsonMapper.shared()
            .readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
    assertThat(end).isBetween(now.plusSeconds(299), Instant.now().plusSeconds(301));
    assertThat(new Person(SUITE, "agent", token.out().strip()).get("/api/v1/customers").status())
        .isEqualTo(200);
  }

  @Test
  void eventsTailPrintsALineAnEvent() {
    registered();
    Outcome tail =
        RUNNING
            .launcher()
            .succeed(PATIENCE, "events", "tail", "kehu.customer.v1", "--from-start", "--max", "3");
    assertThat(tail.err()).isEmpty();
    assertThat(tail.out().lines()).hasSize(3).allMatch(line -> line.contains(" kehu.customer."));
  }

  @Test
  void eventsReconcileFindsTheTopicsAsTheStoresAre() {
    registered();
    RUNNING.awaitQuiet();
    Outcome reconcile = RUNNING.launcher().succeed(PATIENCE, "events", "reconcile");
    assertThat(reconcile.err()).isEmpty();
    assertThat(reconcile.out().lines())
        .hasSize(Suite.SERVICES.size())
        .allMatch(line -> line.endsWith(" aggregates compared, 0 healed"));
  }

  /**
   * The small dose ends and starts in order the one process that keeps what is stored and told:
   * that down and up leave its folder alone is tried on small stand-ins.
   */
  @Test
  void whatIsStoredAndToldSurvivesDownAndUp() {
    String id = registered();
    RUNNING.awaitQuiet();
    if (DOSE.full()) {
      downAndUp();
    } else {
      RUNNING.restart("infra");
    }
    RUNNING.awaitAnswers();
    assertThat(SUITE.as("wang.zong").get("/api/v1/customers/" + id).status()).isEqualTo(200);
    try (Department late = new Department(SUITE.kafka())) {
      late.catchUp();
      assertThat(late.notebook().has("customer/" + id)).isTrue();
      assertThat(late.notebook().faults()).isEmpty();
    }
  }

  private static void downAndUp() {
    Launcher launcher = RUNNING.launcher();
    assertThat(launcher.succeed(PATIENCE, "down").out()).contains("its data stays");
    assertThat(launcher.succeed(PATIENCE, "status", "--json").out()).doesNotContain("\"ready\"");
    String base = Integer.toString(RUNNING.port("gateway"));
    Outcome up =
        launcher.succeed(
            Duration.ofMinutes(10), "up", "--detach", "--cache", "use", "--port-base", base);
    assertThat(up.out()).contains("Now try", "infra/kehu demo");
  }

  private static String registered() {
    Answer made =
        SUITE
            .as("song.dangan")
            .post(
                "/api/v1/customers",
                Map.of("kind", "ENTERPRISE", "name", "留存" + Instant.now().toEpochMilli() + "有限公司"));
    assertThat(made.status()).as(made.brief()).isEqualTo(201);
    return made.text("id");
  }
}
