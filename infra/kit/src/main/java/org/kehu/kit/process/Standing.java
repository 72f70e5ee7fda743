package org.kehu.kit.process;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.process.ProcessState.Move;

/**
 * Where a process stands, and why it does not get on.
 *
 * @param state as people see it
 * @param stuckIn what a stuck one was at: {@code RUNNING}, {@code CANCELLING} or {@code UNDOING};
 *     null for all others
 * @param trouble the last failure since it got further; of a stuck or failed one the reason
 */
public record Standing(
    ProcessState state, @Nullable ProcessState stuckIn, @Nullable Trouble trouble) {

  static Standing in(ProcessState state) {
    return new Standing(state, null, null);
  }

  /** In that state for that reason. */
  static Standing in(ProcessState state, Trouble why) {
    return new Standing(state, null, why);
  }

  /** Still there, but a piece could not be done. */
  Standing troubled(Trouble why) {
    return new Standing(state, stuckIn, why);
  }

  /** Somebody has to look at it. */
  @SuppressWarnings("ArgumentSelectionDefectChecker")
  Standing stuck(Trouble why) {
    return new Standing(ProcessState.STUCK, state, why);
  }

  /** Where it goes on after it was stuck. */
  ProcessState resumed() {
    return Objects.requireNonNull(stuckIn, "only what is stuck is resumed");
  }

  List<Move> moves() {
    return state.moves(stuckIn);
  }
}
