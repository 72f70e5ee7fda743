package org.kehu.kit.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.process.ProcessState.Move;

/**
 * A kind of long command. A service declares one bean a kind; its processes are then started
 * through the {@link ProcessDesk}, worked on by every instance, and shown at {@code
 * /api/v1/jobs/<service>}.
 */
public interface ProcessKind {

  /** Stable name, part of stored processes: {@code import}; lower case, at most 40 characters. */
  String key();

  /**
   * The steps in order, the same for every process of the kind. A step may be left out of a later
   * version only when no process of the kind is under way.
   */
  List<ProcessStep> steps();

  /** Whether a process with these arguments can be taken back. */
  default boolean isUndoable(Map<String, String> arguments) {
    return false;
  }

  /** Whether one that is cancelled takes back what it did; else what was done stays. */
  default boolean cancelUndoes() {
    return false;
  }

  /** What is left to do when one is cancelled, before it is over; may be done twice. */
  default void cancelled(Stint stint) {}

  /** How a failing piece is tried again. */
  default Retries retries() {
    return Retries.USUAL;
  }

  /** How many of this kind one instance works on at a time. */
  default int atOnce() {
    return 2;
  }

  /**
   * Which processes of this kind a caller sees beside the own ones. Administrators see all: a
   * process tells ids and numbers only, and somebody must be able to mend one that is stuck.
   */
  default Sight seenBy(Caller caller) {
    return caller.has(Role.ADMINISTRATOR)
        ? Sight.everything(Sight.clearance(caller))
        : Sight.nothing();
  }

  /** Whether a caller who sees a process that another started may command it. */
  default boolean mayCommand(Caller caller, Move move) {
    return move == Move.RESUME && caller.has(Role.ADMINISTRATOR);
  }

  /** Path of what a process works on, {@code /api/v1/files/<id>}. */
  default @Nullable String subject(ProcessDocument process) {
    return null;
  }

  /** The step of a name; null when this version has none. */
  default @Nullable ProcessStep step(String name) {
    return steps().stream().filter(step -> step.name().equals(name)).findFirst().orElse(null);
  }
}
