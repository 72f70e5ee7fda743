package org.kehu.kit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kehu.kit.process.ProcessBench.ADMINISTRATOR;
import static org.kehu.kit.process.ProcessBench.OTHER;
import static org.kehu.kit.process.ProcessBench.STARTER;
import static org.kehu.kit.process.ProcessBench.as;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.process.ProcessState.Move;
import org.kehu.kit.process.Tasks.Barrier;
import org.kehu.kit.store.Stored;
import org.kehu.local.database.EmbeddedDatabase;

/** Kills, rivals, failures, cancellation and undo of long commands. */
class ProcessRunnerIT {

  private static EmbeddedDatabase database;

  private final Tasks tasks = new Tasks("tasks", false);
  private final Tasks trial = new Tasks("trial", true);
  private ProcessBench bench;

  @BeforeAll
  static void startDatabase() {
    database = EmbeddedDatabase.inMemory().start(0);
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @BeforeEach
  void open() {
    bench = new ProcessBench(database, tasks, trial);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void stepsAreDoneOnceEachAndTold() {
    String id = bench.started("tasks", "items", "6");
    assertThat(bench.found(id).state()).isEqualTo(ProcessState.WAITING);

    ProcessDocument process = bench.until(bench.instance(), id, ProcessState.COMPLETED);

    assertThat(tasks.deeds())
        .containsExactly(
            "item 1", "item 2", "item 3", "item 4", "item 5", "item 6", "left", "close");
    assertThat(process.forward().tally().done()).isEqualTo(7);
    assertThat(process.forward().tally().refused()).isEqualTo(1);
    assertThat(process.forward().tally().count("plain")).isEqualTo(5);
    assertThat(process.forward().total()).isEqualTo(7);
    assertThat(process.claim()).isEqualTo(new Claim(null, null, 0));
    assertThat(process.startedAt()).isNotNull();
    assertThat(process.finishedAt()).isNotNull();
    assertThat(bench.told(id))
        .containsExactly("kehu.process.started.v1", "kehu.process.completed.v1");
  }

  @Test
  void whatAKilledInstanceHadInHandGoesOnElsewhere() throws Exception {
    String id = bench.started("tasks", "items", "8");
    Barrier barrier = tasks.barrierAt("item 5");
    bench.instance().run(Instant.EPOCH);
    barrier.awaitReached();
    ProcessRunner second = bench.instance();
    assertThat(second.run(Instant.EPOCH)).as("the claim holds").isZero();

    bench.expireClaim(id);
    ProcessDocument process = bench.until(second, id, ProcessState.COMPLETED);
    barrier.open();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(bench.lost("tasks")).isEqualTo(1));
    assertThat(bench.found(id).version())
        .as("it cannot write any more")
        .isEqualTo(process.version());
    assertThat(tasks.deeds()).containsOnlyOnce("item 4").containsOnlyOnce("item 6");
    assertThat(tasks.deeds().stream().filter("item 5"::equals)).hasSize(2);
    assertThat(process.forward().tally().done()).isEqualTo(9);
    assertThat(bench.takenOver("tasks")).isEqualTo(1);
    assertThat(tasks.effects.values())
        .containsExactlyInAnyOrder(
            "item 1", "item 2", "item 3", "item 4", "item 5", "item 6", "item 7", "item 8",
            "close");
  }

  @Test
  void instancesShareTheWorkAndNeverAStep() throws Exception {
    List<ProcessRunner> instances = List.of(bench.instance(), bench.instance(), bench.instance());
    List<String> ids =
        IntStream.range(0, 15).mapToObj(i -> bench.started("tasks", "items", "12")).toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      instances.forEach(one ->
          threads.execute(() -> {
            while (!ids.stream().allMatch(this::isCompleted)) {
              one.run(Instant.EPOCH);
            }
          }));
    }

    assertThat(tasks.crowd.get()).isEqualTo(1);
    assertThat(tasks.deeds().stream().filter("item 7"::equals)).hasSize(15);
    assertThat(tasks.deeds().stream().filter("close"::equals)).hasSize(15);
    assertThat(bench.lost("tasks")).isZero();
  }

  private static Stored<ProcessDocument> result(Future<Stored<ProcessDocument>> one) {
    try {
      return one.get();
    } catch (InterruptedException | ExecutionException broken) {
      throw new AssertionError(broken);
    }
  }

  private boolean isCompleted(String id) {
    return bench.found(id).state() == ProcessState.COMPLETED;
  }

  @Test
  void aFailingPieceIsTriedAgainAndHeals() {
    String id = bench.started("tasks", "items", "3");
    tasks.breakAt("item 2", 2, new IllegalStateException("away"));
    ProcessRunner runner = bench.instance();

    bench.until(runner, id, process -> process.standing().trouble() != null || isCompleted(id));
    ProcessDocument process = bench.until(runner, id, ProcessState.COMPLETED);

    assertThat(process.standing().trouble()).isNull();
    assertThat(tasks.deeds().stream().filter("item 2"::equals)).hasSize(3);
    assertThat(tasks.deeds()).containsOnlyOnce("item 1");
    assertThat(bench.told(id)).doesNotContain("kehu.process.stuck.v1");
  }

  @Test
  void whatDoesNotHealIsStuckUntilSomebodyResumesIt() {
    String id = bench.started("tasks", "items", "3");
    tasks.breakAt("item 2", 5, new IllegalStateException("away"));
    ProcessRunner runner = bench.instance();

    ProcessDocument stuck = bench.until(runner, id, ProcessState.STUCK);

    assertThat(stuck.standing().trouble())
        .isEqualTo(
            new Trouble(
                Trouble.INTERNAL,
                "items",
                3,
                Objects.requireNonNull(stuck.standing().trouble()).at()));
    assertThat(bench.stuck("tasks")).isEqualTo(1);
    assertThat(runner.run(Instant.EPOCH)).as("nobody takes it").isZero();
    assertThat(stuck.moves()).containsExactly(Move.CANCEL, Move.RESUME, Move.UNDO);

    as(ADMINISTRATOR, () -> bench.desk.resume(id));
    bench.until(runner, id, ProcessState.COMPLETED);

    assertThat(bench.stuck("tasks")).isZero();
    assertThat(bench.told(id))
        .containsExactly(
            "kehu.process.started.v1",
            "kehu.process.stuck.v1",
            "kehu.process.resumed.v1",
            "kehu.process.completed.v1");
  }

  @Test
  void aRefusalIsNotTriedAgainByItself() {
    String id = bench.started("tasks", "items", "2");
    tasks.breakAt("close", 1, RequestProblem.CONFLICT.problem());

    ProcessDocument stuck = bench.until(bench.instance(), id, ProcessState.STUCK);

    assertThat(Objects.requireNonNull(stuck.standing().trouble()).code()).isEqualTo("conflict");
    assertThat(tasks.deeds()).containsOnlyOnce("close");
  }

  @Test
  void workThatIsKilledEachTimeIsNotTriedForEver() {
    String id = bench.started("tasks", "items", "2");
    for (int kill = 1; kill <= 3; kill++) {
      assertThat(bench.processes.claim("tasks", Instant.now(), Duration.ofSeconds(3))).isNotNull();
      bench.expireClaim(id);
    }

    ProcessDocument stuck = bench.until(bench.instance(), id, ProcessState.STUCK);

    assertThat(Objects.requireNonNull(stuck.standing().trouble()).code())
        .isEqualTo(Trouble.INTERRUPTED);
    assertThat(tasks.deeds()).isEmpty();
  }

  @Test
  void theVerdictOfItsKindEndsAProcess() {
    String id = bench.started("tasks", "items", "2", "impossible", "yes");

    ProcessDocument failed = bench.until(bench.instance(), id, ProcessState.FAILED);

    assertThat(Objects.requireNonNull(failed.standing().trouble()).code()).isEqualTo("not-there");
    assertThat(failed.claim().dueAt()).isNull();
    assertThat(bench.told(id)).endsWith("kehu.process.failed.v1");
  }

  @Test
  void aCancelledOneStopsAfterThePieceInHandAndKeepsWhatItDid() throws Exception {
    String id = bench.started("tasks", "items", "8");
    Barrier barrier = tasks.barrierAt("item 3");
    ProcessRunner runner = bench.instance();
    runner.run(Instant.EPOCH);
    barrier.awaitReached();

    as(STARTER, () -> bench.desk.cancel(id));
    assertThat(bench.found(id).state()).isEqualTo(ProcessState.CANCELLING);
    barrier.open();
    ProcessDocument process = bench.until(runner, id, ProcessState.CANCELLED);

    assertThat(tasks.deeds()).containsExactly("item 1", "item 2", "item 3", "left", "cancelled");
    assertThat(process.forward().tally().done()).isEqualTo(3);
    assertThat(tasks.effects).hasSize(3);
    assertThat(bench.told(id))
        .endsWith("kehu.process.cancel-requested.v1", "kehu.process.cancelled.v1");
  }

  @Test
  void aKindMayTakeBackWhatACancelledOneDid() throws Exception {
    String id = bench.started("trial", "items", "8");
    Barrier barrier = trial.barrierAt("item 3");
    ProcessRunner runner = bench.instance();
    runner.run(Instant.EPOCH);
    barrier.awaitReached();
    as(STARTER, () -> bench.desk.cancel(id));
    barrier.open();

    bench.until(runner, id, ProcessState.UNDONE);

    assertThat(trial.effects).isEmpty();
    assertThat(bench.told(id)).endsWith("kehu.process.undo-requested.v1", "kehu.process.undone.v1");
  }

  @Test
  void oneThatNobodyHasBegunIsCancelledWithoutUndoing() {
    String id = bench.started("trial", "items", "8");
    as(STARTER, () -> bench.desk.cancel(id));

    ProcessDocument process = bench.until(bench.instance(), id, ProcessState.CANCELLED);

    assertThat(trial.deeds()).containsExactly("cancelled");
    assertThat(process.moves()).isEmpty();
  }

  @Test
  void stepsAreUndoneLastFirst() {
    String id = bench.started("tasks", "items", "3");
    ProcessRunner runner = bench.instance();
    bench.until(runner, id, ProcessState.COMPLETED);
    tasks.deeds.clear();

    as(STARTER, () -> bench.desk.undo(id));
    ProcessDocument process = bench.until(runner, id, ProcessState.UNDONE);

    assertThat(tasks.deeds())
        .containsExactly("undo close", "undo item 4", "undo item 3", "undo item 2", "undo item 1");
    assertThat(tasks.effects).isEmpty();
    assertThat(process.forward().tally().done()).as("what it had done").isEqualTo(4);
    assertThat(Objects.requireNonNull(process.back()).tally().count("undone")).isEqualTo(4);
    assertThat(process.moves()).isEmpty();
  }

  @Test
  void anUndoingThatWasKilledGoesOnElsewhere() throws Exception {
    String id = bench.started("tasks", "items", "6");
    ProcessRunner first = bench.instance();
    bench.until(first, id, ProcessState.COMPLETED);
    Barrier barrier = tasks.barrierAt("undo item 4");
    as(STARTER, () -> bench.desk.undo(id));
    bench.until(
        first,
        id,
        process -> Objects.requireNonNull(process.back()).step("close").orElseThrow().isFinished());
    barrier.awaitReached();

    bench.expireClaim(id);
    bench.until(bench.instance(), id, ProcessState.UNDONE);
    barrier.open();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(bench.lost("tasks")).isEqualTo(1));
    assertThat(tasks.deeds()).containsOnlyOnce("undo close").containsOnlyOnce("undo item 5");
    assertThat(tasks.effects).isEmpty();
  }

  @Test
  void anUndoingThatFailsIsStuckAndGoesOnUndoing() {
    String id = bench.started("tasks", "items", "3");
    ProcessRunner runner = bench.instance();
    bench.until(runner, id, ProcessState.COMPLETED);
    tasks.breakAt("undo item 2", 3, new IllegalStateException("away"));
    as(STARTER, () -> bench.desk.undo(id));

    ProcessDocument stuck = bench.until(runner, id, ProcessState.STUCK);
    assertThat(stuck.standing().stuckIn()).isEqualTo(ProcessState.UNDOING);
    assertThat(stuck.moves()).containsExactly(Move.RESUME);
    as(STARTER, () -> bench.desk.resume(id));

    bench.until(runner, id, ProcessState.UNDONE);
    assertThat(tasks.effects).isEmpty();
  }

  @Test
  void onlyWhatItsKindCanTakeBackIsUndone() {
    String id = bench.started("tasks", "items", "1", "final", "yes");
    ProcessDocument process = bench.until(bench.instance(), id, ProcessState.COMPLETED);

    assertThat(process.moves()).isEmpty();
    assertThatThrownBy(() -> as(STARTER, () -> bench.desk.undo(id)))
        .isInstanceOfSatisfying(
            Problem.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProcessProblem.JOB_MOVE_NOT_ALLOWED);
              assertThat(refusal.members())
                  .containsEntry("state", "COMPLETED")
                  .containsEntry("allowedMoves", List.of());
            });
  }

  @Test
  void aStoppingInstanceEndsThePieceInHandAndGivesTheRestBack() throws Exception {
    String id = bench.started("tasks", "items", "8");
    Barrier barrier = tasks.barrierAt("item 3");
    ProcessRunner first = bench.instance();
    first.run(Instant.EPOCH);
    barrier.awaitReached();

    Thread stopping = Thread.ofVirtual().start(first::stop);
    await().atMost(Duration.ofSeconds(60)).until(() -> !first.isRunning());
    barrier.open();
    assertThat(stopping.join(Duration.ofSeconds(20))).isTrue();

    ProcessDocument left = bench.found(id);
    assertThat(left.state()).isEqualTo(ProcessState.RUNNING);
    assertThat(left.claim().holder()).isNull();
    assertThat(left.forward().tally().done()).isEqualTo(3);
    assertThat(first.run(Instant.EPOCH)).isZero();
    bench.until(bench.instance(), id, ProcessState.COMPLETED);
    assertThat(tasks.deeds()).containsOnlyOnce("item 3").containsOnlyOnce("item 4");
  }

  @Test
  void aPieceThatOutlastsTheStopIsCutOffWithoutBlame() throws Exception {
    String id = bench.started("tasks", "items", "8");
    Barrier barrier = tasks.barrierAt("item 3");
    ProcessRunner first = bench.instance(Duration.ZERO);
    first.run(Instant.EPOCH);
    barrier.awaitReached();

    first.stop();

    await().atMost(Duration.ofSeconds(60)).until(() -> bench.found(id).claim().holder() == null);
    assertThat(bench.found(id).claim().attempts()).isZero();
    assertThat(bench.found(id).standing().trouble()).isNull();
    bench.until(bench.instance(), id, ProcessState.COMPLETED);
    assertThat(tasks.effects).hasSize(9);
  }

  @Test
  void aLongPieceKeepsItsClaim() throws Exception {
    String id = bench.started("tasks", "items", "1");
    Barrier barrier = tasks.barrierAt("item 1");
    bench.instance().run(Instant.EPOCH);
    barrier.awaitReached();
    Instant first = Objects.requireNonNull(bench.found(id).claim().dueAt());
    long version = bench.found(id).version();

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Objects.requireNonNull(bench.found(id).claim().dueAt()).isAfter(first));

    assertThat(bench.found(id).version()).isEqualTo(version);
    barrier.open();
    await().atMost(Duration.ofSeconds(60)).until(() -> isCompleted(id));
  }

  @Test
  void aProcessIsSeenByItsStarterAndByThoseItsKindNames() {
    String id = bench.started("tasks", "items", "1");

    assertThat(as(STARTER, () -> bench.desk.get(id)).id()).isEqualTo(id);
    assertThat(as(ADMINISTRATOR, () -> bench.desk.get(id)).id()).isEqualTo(id);
    assertThatThrownBy(() -> as(OTHER, () -> bench.desk.get(id)))
        .isInstanceOfSatisfying(
            Problem.class,
            refusal -> assertThat(refusal.type()).isEqualTo(RequestProblem.NOT_FOUND));
    assertThatThrownBy(() -> as(OTHER, () -> bench.desk.cancel(id)))
        .isInstanceOfSatisfying(
            Problem.class,
            refusal -> assertThat(refusal.type()).isEqualTo(RequestProblem.NOT_FOUND));
    assertThatThrownBy(() -> as(ADMINISTRATOR, () -> bench.desk.cancel(id)))
        .isInstanceOfSatisfying(
            Problem.class,
            refusal ->
                assertThat(refusal.type()).isEqualTo(ProcessProblem.JOB_COMMAND_NOT_ALLOWED));
  }

  @Test
  void startingTheSameProcessTwiceIsOne() throws Exception {
    StartProcess command =
        as(STARTER, () -> StartProcess.of("tasks", Map.of("items", "1"), "sales"));
    List<String> ids = new ArrayList<>();
    List<Boolean> replayed = new ArrayList<>();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 4)
          .mapToObj(i -> threads.submit(() -> as(STARTER, () -> bench.desk.start(command))))
          .toList()
          .forEach(one -> {
            ids.add(result(one).aggregate().id());
            replayed.add(result(one).replayed());
          });
    }

    assertThat(ids).containsOnly(command.id());
    assertThat(replayed).containsOnlyOnce(false);
  }

  @Test
  void aStepThatThisVersionDoesNotKnowStopsTheProcess() {
    String id = bench.started("tasks", "items", "1");
    bench.renameFirstStep(id, "elements");

    ProcessDocument stuck = bench.until(bench.instance(), id, ProcessState.STUCK);

    assertThat(Objects.requireNonNull(stuck.standing().trouble()).code())
        .isEqualTo(Trouble.STEP_UNKNOWN);
  }
}
