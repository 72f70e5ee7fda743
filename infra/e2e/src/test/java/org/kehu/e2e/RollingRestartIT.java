package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.e2e.SteadyLoad.Failure;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Notebook;
import org.kehu.e2e.twin.RunningProgram;
import org.kehu.testkit.Dose;
import org.kehu.testkit.FullDose;
import org.kehu.testkit.Proves;

/**
 * Two instances of a service under constant load, each stopped and started in turn: no request
 * fails and every write is done once (field section 4). The same measurement must see failures when
 * instances leave without draining, else it measures nothing.
 */
@FullDose("two instances of a service are stopped and started in turn for minutes")
class RollingRestartIT {

  private static final Dose DOSE = Dose.of(RollingRestartIT.class);
  private static final int ROLLS = 3;
  private static final int PAIRS = 8;
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final Duration NOTICED = Duration.ofSeconds(3);

  /** Nobody is told, nothing is finished: what a service without our drain does. */
  private static final Map<String, String> UNDRAINED =
      Map.of("KEHU_DRAIN_PERIOD", "0s", "SERVER_SHUTDOWN", "immediate");

  private static final RunningSuite RUNNING = RunningSuite.get();
  private static final Suite SUITE = RUNNING.suite();
  private static final Notebook NOTEBOOK = RUNNING.department().notebook();

  @BeforeAll
  static void canBeDone() {
    if (!RunningProgram.isShown()) {
      System.out.println("not run: rolling restarts - this system has no /proc");
    }
    Assumptions.assumeTrue(RunningProgram.isShown());
  }

  static Stream<String> services() {
    return Suite.SERVICES.stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  @Proves("G-17")
  void instancesComeAndGoWithoutAFailedRequest(String service) {
    try (Twin twin = Twin.of(RUNNING, service)) {
      twin.start();
      rolled(service, twin);
      killed(service, twin);
      if (DOSE.full()) {
        undrained(service, twin);
      }
    }
  }

  private static void rolled(String service, Twin twin) {
    SteadyLoad load = load(service);
    try (load) {
      load.awaitCalls(50);
      for (int roll = 0; roll < ROLLS; roll++) {
        RUNNING.restart(service);
        RUNNING.discovery().awaitUp(service, RUNNING.port(service));
        twin.stop();
        twin.start();
      }
      load.awaitCalls(50);
    }
    assertThat(load.failures()).isEmpty();
    assertOnce(load);
    DOSE.report(
        "both instances of %s rolled %d times under %d calls: none failed, %d writes done once",
        service, ROLLS, load.calls(), load.made().size());
  }

  /** Only what was in flight may fail, and three seconds later nothing does. */
  private static void killed(String service, Twin twin) {
    SteadyLoad load = load(service);
    long kill;
    try (load) {
      load.awaitCalls(50);
      kill = System.nanoTime();
      twin.kill();
      RUNNING.discovery().awaitGone(service, twin.port());
      load.awaitCalls(50);
    }
    List<Failure> late =
        load.failures().stream()
            .filter(failure -> failure.began() - kill > NOTICED.toNanos())
            .toList();
    assertThat(late).isEmpty();
    assertThat(load.failures()).hasSizeLessThanOrEqualTo(2 * PAIRS);
    assertOnce(load);
    long after = load.failures().stream().filter(failure -> failure.began() > kill).count();
    DOSE.report(
        "an instance of %s killed under %d calls: %d failed that were in flight, %d sent after it, none later than %d s; %d writes done once",
        service,
        load.calls(),
        load.failures().size() - after,
        after,
        NOTICED.toSeconds(),
        load.made().size());
  }

  private static void undrained(String service, Twin twin) {
    SteadyLoad load = load(service);
    try (load) {
      for (int roll = 0; roll < 5 && load.failures().isEmpty(); roll++) {
        twin.start(UNDRAINED);
        load.awaitCalls(200);
        twin.stop();
      }
    }
    assertThat(load.failures()).isNotEmpty();
    assertOnce(load);
    DOSE.report(
        "an instance of %s stopped without draining under %d calls: %d failed, e.g. %s",
        service, load.calls(), load.failures().size(), load.failures().getFirst().what());
  }

  private static SteadyLoad load(String service) {
    return new SteadyLoad(Traffic.of(SUITE, service), NOTEBOOK, PAIRS, PAUSE);
  }

  private static void assertOnce(SteadyLoad load) {
    RUNNING.awaitQuiet();
    assertThat(load.toldSince()).isEqualTo(load.made());
    assertThat(NOTEBOOK.faults()).isEmpty();
  }
}
