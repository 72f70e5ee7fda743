package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.Story;
import org.kehu.e2e.story.StoryFailed;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Department;
import org.kehu.testkit.Proves;

/** The story on real processes: twice in a row, and with a process killed in the middle. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

  private static final RunningSuite RUNNING = RunningSuite.get();
  private static final Suite SUITE = RUNNING.suite();
  private static final List<String> ONE_OF_EACH =
      List.of("/api/v1/customers", "/api/v1/complaints", "/api/v1/visits", "/api/v1/surveys");

  @Test
  @Order(1)
  @Proves({"X-39", "X-40"})
  void theStoryGoesThroughTwiceInARow() {
    new Story(SUITE, System.out).tell(Story.SEED);
    new Story(SUITE, System.out).tell(Story.SEED);
  }

  @Order(2)
  @ParameterizedTest(name = "{0} killed while a complaint is handled")
  @MethodSource("victims")
  void theStoryEndsInTheSameStateAndNothingAcceptedIsLost(String victim) {
    Writers writers = new Writers(SUITE);
    writers.begin();
    try {
      new Story(SUITE, System.out)
          .tell(
              Story.SEED,
              () -> {
                await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() ->
                        !writers.refusals().isEmpty()
                            || (writers.customers().size() > 5 && writers.cases().size() > 5));
                RUNNING.kill(victim);
                RUNNING.restart(victim);
                awaitAnswers();
                writers.end();
              });
    } finally {
      writers.end();
    }
    assertThat(writers.refusals()).isEmpty();
    assertReadable(writers);
    assertTold(writers);
    System.out.printf(
        "%nKilled %s: %d customers and %d cases accepted by others meanwhile, all readable and told.%n",
        victim, writers.customers().size(), writers.cases().size());
  }

  /** By default one service and what all stand on; all with {@code -Dkehu.full=true}. */
  static Stream<String> victims() {
    return Boolean.getBoolean("kehu.full")
        ? Stream.of("customer", "complaint", "visit", "survey", "infra")
        : Stream.of("complaint", "infra");
  }

  private static void awaitAnswers() {
    Person boss = SUITE.as("wang.zong");
    for (String path : ONE_OF_EACH) {
      await()
          .atMost(Duration.ofMinutes(3))
          .ignoreException(StoryFailed.class)
          .until(() -> boss.get(path + "?limit=1").status() == 200);
    }
  }

  private static void assertReadable(Writers writers) {
    Person boss = SUITE.as("wang.zong");
    List<String> paths =
        Stream.concat(
                writers.customers().stream().map(id -> "/api/v1/customers/" + id),
                writers.cases().stream().map(id -> "/api/v1/complaints/" + id))
            .toList();
    assertThat(paths.parallelStream().filter(path -> boss.get(path).status() != 200)).isEmpty();
  }

  private static void assertTold(Writers writers) {
    Department department = new Department(SUITE.kafka());
    List<String> subjects =
        Stream.concat(
                writers.customers().stream().map(id -> "customer/" + id),
                writers.cases().stream().map(id -> "case/" + id))
            .toList();
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> {
          Department.Seen seen = department.collect();
          assertThat(subjects).allMatch(seen::has);
          assertThat(seen.faults()).isEmpty();
        });
  }
}
