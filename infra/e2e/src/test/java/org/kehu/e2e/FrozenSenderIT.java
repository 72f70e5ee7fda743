package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.StoryFailed;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.LateJoiner;
import org.kehu.e2e.subscriber.LateJoiner.Listed;
import org.kehu.e2e.subscriber.Notebook;
import org.kehu.e2e.twin.RunningProgram;
import org.kehu.testkit.Dose;
import org.kehu.testkit.FullDose;
import org.kehu.testkit.Proves;

/**
 * Two instances change the same customers, and one is held still with whatever it was about to
 * send. A compacted topic keeps the last record, not the newest: whoever joins late must find the
 * newest all the same (design section 3).
 */
@FullDose("a second instance is held still for half a minute, several times")
class FrozenSenderIT {

  private static final Dose DOSE = Dose.of(FrozenSenderIT.class);
  private static final Duration STILL = Duration.ofSeconds(30);
  private static final int CUSTOMERS = 20;
  private static final int WRITERS = 3;
  private static final int FREEZES = 5;
  private static final List<String> REGIONS = List.of("广东", "江苏", "浙江", "四川", "湖北", "陕西");

  private static final RunningSuite RUNNING = RunningSuite.get();
  private static final Suite SUITE = RUNNING.suite();
  private static final Notebook NOTEBOOK = RUNNING.department().notebook();

  private final AtomicInteger changes = new AtomicInteger();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private volatile boolean ending;

  @Test
  @Proves("M31")
  void whoJoinsLateFindsTheNewestThoughASenderWasHeldStill() {
    if (!RunningProgram.isShown()) {
      System.out.println("not run: a sender held still - this system has no /proc");
    }
    Assumptions.assumeTrue(RunningProgram.isShown());
    try (Twin twin = Twin.of(RUNNING, "customer")) {
      twin.start();
      List<String> customers =
          Stream.generate(FrozenSenderIT::registered).limit(CUSTOMERS).toList();
      List<Thread> writers =
          Stream.of(RUNNING.direct("customer"), twin.address())
              .flatMap(instance ->
                  IntStream.range(0, WRITERS).mapToObj(at -> changing(instance, customers, at)))
              .toList();
      for (int freeze = 0; freeze < FREEZES; freeze++) {
        awaitChanges(100);
        twin.freeze(true);
        awaitChanges(100);
        Fault.pass(STILL);
        twin.freeze(false);
      }
      awaitChanges(100);
      ending = true;
      writers.forEach(FrozenSenderIT::join);
      assertThat(wrong).isEmpty();
      RUNNING.awaitQuiet();
      assertThat(regions(new LateJoiner(SUITE.kafka()).customers(), customers))
          .isEqualTo(stored(customers));
      assertThat(NOTEBOOK.unevenSubjects()).isEmpty();
      assertThat(NOTEBOOK.faults()).isEmpty();
      DOSE.report(
          "%d customers changed %d times by two instances, one held still %d times for %d s: the late joiner has the newest",
          CUSTOMERS, changes.get(), FREEZES, STILL.toSeconds());
    }
  }

  private static List<String> regions(Map<String, Listed> joined, List<String> customers) {
    return customers.stream()
        .map(id -> Objects.requireNonNull(joined.get(id), id).region())
        .toList();
  }

  private static List<String> stored(List<String> customers) {
    Person boss = SUITE.as("wang.zong");
    return customers.stream()
        .map(id -> boss.get("/api/v1/customers/" + id).text("region"))
        .toList();
  }

  private static String registered() {
    Answer made =
        SUITE
            .as("song.dangan")
            .post(
                "/api/v1/customers",
                Map.of("kind", "ENTERPRISE", "name", "冻结" + UUID.randomUUID() + "有限公司"));
    assertThat(made.status()).as(made.brief()).isEqualTo(201);
    return made.text("id");
  }

  /** Changes customers at one instance, past the gateway, until the end. */
  private Thread changing(URI instance, List<String> customers, int number) {
    Person archivist = SUITE.at(instance).as("song.dangan");
    SplittableRandom random = new SplittableRandom(DOSE.seed() + number);
    return Thread.ofVirtual()
        .start(() -> {
          while (!ending) {
            change(archivist, customers.get(random.nextInt(customers.size())), random);
          }
        });
  }

  private void change(Person archivist, String id, SplittableRandom random) {
    String path = "/api/v1/customers/" + id;
    String region = REGIONS.get(random.nextInt(REGIONS.size()));
    try {
      Answer before = archivist.get(path);
      Answer after = archivist.patch(path, Map.of("region", region), before.header("ETag"));
      if (after.status() == 200) {
        changes.incrementAndGet();
      }
      if (after.status() != 200 && after.status() != 412) {
        wrong.add(after.brief());
      }
    } catch (StoryFailed noAnswer) {
      // An instance that is held still for longer than a caller waits.
      Thread.yield();
    }
  }

  private void awaitChanges(int more) {
    int enough = changes.get() + more;
    await().atMost(Duration.ofMinutes(2)).until(() -> changes.get() >= enough);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
