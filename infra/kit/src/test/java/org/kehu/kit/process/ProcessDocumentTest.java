package org.kehu.kit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.process.ProcessEvent.ProcessCompleted;
import org.springframework.test.util.ReflectionTestUtils;

/** The document's own rules, without a store; a claim is put in as the store would. */
class ProcessDocumentTest {

  private static final Instant DAY = Instant.parse("2026-11-23T02:00:00Z");
  private static final Moment NOW = new Moment(DAY, DAY);
  private static final String ME = "turn-1";

  private final ProcessDocument process = started(Map.of("items", "9"));

  private static ProcessDocument started(Map<String, String> arguments) {
    StartProcess command =
        new StartProcess(
            "p-1", "tasks", arguments, Starter.of(ProcessBench.STARTER), "sales", Level.NORMAL);
    return ProcessDocument.start("sample", new Tasks("tasks", false), command, NOW);
  }

  private void claimed(int attempts) {
    Claim claim = new Claim(ME, DAY.plusSeconds(30), attempts);
    ReflectionTestUtils.setField(process, "claim", claim);
  }

  private void reached(int items) {
    Tally tally = new Tally(items, 0, Map.of());
    process.advance(ME, Advance.further(Integer.toString(items), tally), NOW);
  }

  @Test
  void onlyWhatLiesBeyondAllEarlierAttemptsIsProgress() {
    claimed(1);
    process.begin(ME, NOW);
    reached(5);
    claimed(4);

    reached(3);
    reached(5);
    assertThat(process.claim().attempts()).isEqualTo(4);
    reached(6);
    assertThat(process.claim().attempts()).isEqualTo(1);
  }

  @Test
  void aPieceThatIsDoneAgainCountsOnce() {
    claimed(1);
    process.begin(ME, NOW);
    reached(5);
    reached(5);

    assertThat(process.forward().tally().done()).isEqualTo(5);
  }

  @Test
  void whoHoldsItNoLongerSaysNothingMore() {
    claimed(1);
    process.begin(ME, NOW);
    ReflectionTestUtils.setField(process, "claim", new Claim("turn-2", DAY, 2));

    assertThatThrownBy(() -> reached(1)).isInstanceOf(HoldLost.class);
    assertThatThrownBy(() -> process.release(ME, NOW)).isInstanceOf(HoldLost.class);
    assertThatThrownBy(() -> process.fail(ME, "x", true, Retries.USUAL, NOW))
        .isInstanceOf(HoldLost.class);
  }

  @Test
  void aFailureWaitsLongerEachTime() {
    claimed(3);
    process.begin(ME, NOW);

    assertThat(process.fail(ME, Trouble.INTERNAL, true, Retries.USUAL, NOW)).isEmpty();

    assertThat(process.claim()).isEqualTo(new Claim(null, DAY.plus(Duration.ofSeconds(4)), 3));
    assertThat(process.standing().trouble())
        .isEqualTo(new Trouble(Trouble.INTERNAL, "items", 3, DAY));
  }

  @Test
  void aCancellationLeavesTheClaimToItsHolder() {
    claimed(1);
    process.begin(ME, NOW);

    process.cancel(NOW);

    assertThat(process.claim()).isEqualTo(new Claim(ME, DAY.plusSeconds(30), 1));
    assertThat(process.state()).isEqualTo(ProcessState.CANCELLING);
    reached(2);
    assertThat(process.state()).as("the piece in hand is kept").isEqualTo(ProcessState.CANCELLING);
    assertThat(process.forward().tally().done()).isEqualTo(2);
  }

  @Test
  void theLastStepEndsIt() {
    claimed(1);
    process.begin(ME, NOW);
    assertThat(process.advance(ME, Advance.nothing(), NOW)).isEmpty();
    process.begin(ME, NOW);

    assertThat(process.advance(ME, Advance.done(), NOW))
        .hasExactlyElementsOfTypes(ProcessCompleted.class);
    assertThat(process.finishedAt()).isEqualTo(DAY);
    assertThat(process.claim().dueAt()).isNull();
  }

  @Test
  void documentsStaySmall() {
    Map<String, String> many = new HashMap<>();
    IntStream.range(0, 21).forEach(i -> many.put("a" + i, ""));
    Map<String, Long> counts = new HashMap<>();
    IntStream.range(0, 21).forEach(i -> counts.put("c" + i, 1L));
    ProcessStep step = ProcessStep.of("one", stint -> {});
    List<ProcessStep> steps = IntStream.range(0, 51).mapToObj(i -> step).toList();
    claimed(1);
    process.begin(ME, NOW);

    assertThatThrownBy(() -> started(many)).hasMessageContaining("20 arguments");
    assertThatThrownBy(() -> started(Map.of("a", "x".repeat(501))))
        .hasMessageContaining("500 characters");
    assertThatThrownBy(() -> new Tally(0, 0, counts)).hasMessageContaining("20 sums");
    assertThatThrownBy(() -> Course.of(steps)).hasMessageContaining("50 steps");
    assertThatThrownBy(() -> process.advance(ME, Advance.further("x".repeat(501), Tally.NONE), NOW))
        .hasMessageContaining("500 characters");
  }

  @Test
  void kindsAndStepsNeedNamesOfTheirOwn() {
    Tasks tasks = new Tasks("tasks", false);

    assertThatThrownBy(() -> new ProcessKinds(List.of(tasks, new Tasks("tasks", true))))
        .hasMessageContaining("Two kinds");
    assertThatThrownBy(() -> new ProcessKinds(List.of(new Tasks("Tasks", true))))
        .hasMessageContaining("lower-case");
  }
}
