package org.kehu.kit.process;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One runner's turn at one process: piece after piece until the process is at rest, the runner
 * stops, or the process is in other hands. What a piece did is written before the next begins.
 */
final class Turn {

  private static final Logger log = LoggerFactory.getLogger(Turn.class);

  private final ProcessKind kind;
  private final Hold hold;
  private final Processes processes;
  private final ProcessMetrics metrics;
  private final Clock clock;
  private final BooleanSupplier goesOn;

  Turn(
      ProcessKind kind,
      Hold hold,
      Processes processes,
      ProcessMetrics metrics,
      Clock clock,
      BooleanSupplier goesOn) {
    this.kind = kind;
    this.hold = hold;
    this.processes = processes;
    this.metrics = metrics;
    this.clock = clock;
    this.goesOn = goesOn;
  }

  void work(ProcessDocument claimed) {
    try {
      ProcessDocument process = claimed;
      if (process.wasAbandoned()) {
        metrics.takenOver(kind);
      }
      if (process.claim().attempts() > kind.retries().most()) {
        process = written((one, now) -> fail(one, Trouble.INTERRUPTED, false, now));
      }
      while (process.state().isActive() && goesOn.getAsBoolean()) {
        process = process.state() == ProcessState.CANCELLING ? cancelled(process) : step(process);
      }
      if (process.state().isActive()) {
        written((one, now) -> one.release(hold.holder(), now));
      }
    } catch (HoldLost inOtherHands) {
      metrics.lost(kind);
      log.info("{}; this runner stops", inOtherHands.getMessage());
    } catch (RuntimeException failed) {
      failed(failed);
    }
  }

  private ProcessDocument cancelled(ProcessDocument process) {
    StepProgress nowhere = StepProgress.notBegun("cancel", null);
    StepProgress at = process.course().current().orElse(nowhere);
    kind.cancelled(new Stint(process, at, hold));
    return written((one, now) -> one.endCancel(hold.holder(), kind.cancelUndoes(), now));
  }

  /** Works on one step until it is done, or something else is to be done first. */
  private ProcessDocument step(ProcessDocument process) {
    StepProgress current = process.course().current().orElseThrow();
    ProcessStep step = kind.step(current.name());
    if (step == null) {
      return written((one, now) -> fail(one, Trouble.STEP_UNKNOWN, false, now));
    }
    ProcessDocument begun =
        current.isBegun() ? process : written((one, now) -> one.begin(hold.holder(), now));
    Stint stint = new Stint(begun, begun.course().current().orElseThrow(), hold);
    try (Walk walk = begun.back() == null ? step.walk(stint) : step.undo(stint)) {
      return walked(walk, begun);
    }
  }

  private ProcessDocument walked(Walk walk, ProcessDocument begun) {
    ProcessDocument process = begun;
    while (isAt(begun, process) && goesOn.getAsBoolean()) {
      hold.require();
      long since = System.nanoTime();
      Advance advance = walk.next();
      process = written((one, now) -> one.advance(hold.holder(), advance, now));
      metrics.piece(kind, since, true);
    }
    return process;
  }

  /** Whether the same walk goes on. */
  private static boolean isAt(ProcessDocument begun, ProcessDocument present) {
    String step = begun.course().current().map(StepProgress::name).orElse("");
    return present.state() == begun.state()
        && present.course().current().filter(current -> current.name().equals(step)).isPresent();
  }

  private void failed(RuntimeException failure) {
    if (!goesOn.getAsBoolean()) {
      // Cut off by the stop: not the fault of the process, whoever takes it up next begins here.
      Thread.interrupted();
      log.info("Process {} was cut off by the stop of its runner", hold.processId(), failure);
      tryWritten((one, now) -> one.release(hold.holder(), now));
      return;
    }
    Problem refusal = failure instanceof Problem problem ? problem : null;
    boolean mayHeal = refusal == null || refusal.type().status() >= 500;
    log.error("Process {} could not do a piece of its work", hold.processId(), failure);
    metrics.piece(kind, System.nanoTime(), false);
    tryWritten((one, now) -> fail(one, code(refusal), mayHeal, now));
  }

  private static String code(@Nullable Problem refusal) {
    return refusal == null ? Trouble.INTERNAL : refusal.type().slug();
  }

  private List<ProcessEvent> fail(
      ProcessDocument process, String code, boolean mayHeal, Moment now) {
    return process.fail(hold.holder(), code, mayHeal, kind.retries(), now);
  }

  /** What cannot be written now is seen by whoever takes the process up when the claim is over. */
  private void tryWritten(BiFunction<ProcessDocument, Moment, List<ProcessEvent>> verb) {
    try {
      written(verb);
    } catch (RuntimeException away) {
      log.warn("Process {} is left to the end of its claim", hold.processId(), away);
    }
  }

  private ProcessDocument written(BiFunction<ProcessDocument, Moment, List<ProcessEvent>> verb) {
    Function<ProcessDocument, List<ProcessEvent>> atOnce =
        process -> verb.apply(process, Moment.now(clock));
    return processes.write(hold.processId(), atOnce);
  }
}
