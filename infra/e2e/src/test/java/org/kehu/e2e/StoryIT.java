package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.e2e.story.Moment;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.Story;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Notebook;
import org.kehu.testkit.Dose;
import org.kehu.testkit.FullDose;
import org.kehu.testkit.Proves;

/**
 * The story on real processes: with something broken at each of its moments while others write, and
 * then as the command that people type, on what is there. The full dose tells it undisturbed first.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

  private static final Dose DOSE = Dose.of(StoryIT.class);
  private static final int WRITES = DOSE.times(300, 10_000);
  private static final int WRITERS = DOSE.times(3, 12);

  /**
   * Some forty writes a second in the small dose: the restart of what was killed needs the
   * processors too.
   */
  private static final Duration PAUSE = DOSE.lasting(Duration.ofMillis(100), Duration.ofMillis(10));

  private static final Duration FAULT = DOSE.lasting(Duration.ofSeconds(8), Duration.ofSeconds(30));

  private static final RunningSuite RUNNING = RunningSuite.get();
  private static final Suite SUITE = RUNNING.suite();
  private static final Notebook NOTEBOOK = RUNNING.department().notebook();

  @Test
  @Order(1)
  @FullDose("each disturbed telling goes through all that this one does")
  @Proves({"X-39", "X-40"})
  void theStoryGoesThrough() {
    new Story(SUITE, System.out, RUNNING.department()).tell(Story.SEED);
  }

  @Test
  @Order(3)
  void theCommandDemoTellsItAgainOnWhatIsThere() {
    Launcher.Outcome demo = RUNNING.launcher().run(Duration.ofMinutes(10), "demo");
    assertThat(demo.code()).as(demo.toString()).isZero();
    assertThat(demo.err()).isEmpty();
    assertThat(demo.out())
        .contains(
            "imported before, so nothing is stored twice", "The story went through: 8 scenes");
  }

  @Order(2)
  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  @Proves({"X-39", "X-40", "G-17"})
  void theStoryEndsInTheSameStateAndNothingAcceptedIsLostNorDoneTwice(List<Fault> faults) {
    Set<String> before = Writers.told(NOTEBOOK);
    List<Writers> writers = new ArrayList<>();
    new Story(SUITE, System.out, RUNNING.department())
        .tell(seed(faults), moment -> writers.add(written(moment, faults.get(moment.ordinal()))));
    RUNNING.awaitQuiet();

    assertThat(writers.stream().flatMap(one -> one.refusals().stream())).isEmpty();
    Set<String> accepted = new HashSet<>();
    writers.forEach(one -> accepted.addAll(one.accepted()));
    assertThat(accepted).hasSizeGreaterThanOrEqualTo(faults.size() * WRITES);
    Set<String> told = new HashSet<>(Writers.told(NOTEBOOK));
    told.removeAll(before);
    assertThat(told).isEqualTo(accepted);
    assertThat(NOTEBOOK.unevenSubjects()).isEmpty();
    assertThat(new StoredNumbers(RUNNING.database()).unheard(NOTEBOOK)).isEmpty();
    assertThat(NOTEBOOK.faults()).isEmpty();
    assertThat(accepted.parallelStream().filter(StoryIT::isLost)).isEmpty();
    DOSE.report(
        "%s; %d writes accepted meanwhile, each readable and told, none twice",
        faults, accepted.size());
  }

  /** The small dose tells the story of the command, the full dose others beside that one. */
  private static long seed(List<Fault> faults) {
    return DOSE.full() ? Story.SEED + 1 + troubles().toList().indexOf(faults) : Story.SEED;
  }

  /**
   * One fault for each moment of the story: in the full dose each of all, else a service killed in
   * the middle of an import, what all stand on killed in the middle of a complaint, and another
   * fault that changes with the date.
   */
  static Stream<List<Fault>> troubles() {
    List<Fault> all = Fault.all(FAULT);
    if (!DOSE.full()) {
      Fault service = new Fault(Fault.Kind.KILLED, "customer", FAULT);
      Fault ground = new Fault(Fault.Kind.KILLED, "infra", FAULT);
      return Stream.of(List.of(service, ground, DOSE.some(1, all).getFirst()));
    }
    int moments = Moment.values().length;
    return IntStream.iterate(0, at -> at < all.size(), at -> at + moments)
        .mapToObj(at -> all.subList(at, at + moments).stream().map(Fault::longer).toList());
  }

  /** While an import runs no others write customers: the story counts what it brings. */
  private static Writers written(Moment moment, Fault fault) {
    boolean importing = moment == Moment.IMPORT_RUNNING;
    Writers writers =
        importing ? Writers.ofCases(SUITE, WRITES, PAUSE) : Writers.ofAll(SUITE, WRITES, PAUSE);
    try (writers) {
      writers.begin(WRITERS);
      if (!importing) {
        writers.awaitAccepted(WRITES / 3);
      }
      fault.happenTo(RUNNING);
      writers.awaitAccepted(WRITES);
    }
    return writers;
  }

  private static boolean isLost(String subject) {
    String id = subject.substring(subject.indexOf('/') + 1);
    String collection = subject.startsWith("case/") ? "complaints/" : "customers/";
    Person boss = Readers.BOSS;
    int status = boss.get("/api/v1/" + collection + id).status();
    while (status == 429) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      status = boss.get("/api/v1/" + collection + id).status();
    }
    return status != 200;
  }

  /** Asks for a token when the suite is up. */
  private static final class Readers {
    static final Person BOSS = SUITE.as("wang.zong");
  }
}
