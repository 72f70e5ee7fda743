package org.kehu.kit.process;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;

/**
 * One runner's turn at a step: what it needs to know of the process, and under which keys it
 * writes. The work itself runs as the system.
 */
public final class Stint {

  private final ProcessDocument process;
  private final StepProgress step;
  private final Hold hold;

  Stint(ProcessDocument process, StepProgress step, Hold hold) {
    this.process = process;
    this.step = step;
    this.hold = hold;
  }

  public String processId() {
    return process.id();
  }

  /** An argument that the process was started with. */
  public String argument(String name) {
    return Objects.requireNonNull(find(name), name);
  }

  /** An argument, if the process was started with it. */
  public @Nullable String find(String name) {
    return process.order().arguments().get(name);
  }

  /** Who asked for the process. */
  public Starter starter() {
    return process.order().starter();
  }

  /** Where to go on; null at the beginning. */
  public @Nullable String cursor() {
    return step.cursor();
  }

  /** What was done before the cursor. */
  public Tally tally() {
    return step.tally();
  }

  /** How many items the step has in all, as far as it has said so. */
  public @Nullable Long total() {
    return step.total();
  }

  /** How far a step has come forward, as it stood when this stint began. */
  public StepProgress forward(String name) {
    return process
        .forward()
        .step(name)
        .orElseThrow(() -> new IllegalArgumentException("There is no step " + name));
  }

  /**
   * Stops a runner that may have lost its claim. Asked before each item of a piece it keeps one
   * that slept through its claim from working beside its successor.
   */
  public void requireHeld() {
    hold.require();
  }

  /** The idempotency key of this step, {@code <process>#<step>}; of its undoing another. */
  public String key() {
    String direction = process.state() == ProcessState.UNDOING ? ".undo" : "";
    return process.id() + "#" + step.name() + direction;
  }

  /** The call to write under for the whole step: done once, however often it is tried. */
  public Call once() {
    return call(Call.current().caller(), key());
  }

  /** The call to write under for one item of the step. */
  public Call once(String item) {
    return call(Call.current().caller(), key() + "/" + item);
  }

  /** The same under the rights of whoever asked for the process. */
  public Call onceAsStarter() {
    return call(starter().caller(), key());
  }

  /** The same under the rights of whoever asked for the process. */
  public Call onceAsStarter(String item) {
    return call(starter().caller(), key() + "/" + item);
  }

  private Call call(Caller caller, String key) {
    IdempotencyKey once = new IdempotencyKey(key, key);
    return new Call(caller, process.correlationId(), causation(process), once, null, null);
  }

  static String causation(ProcessDocument process) {
    return "process/" + process.id();
  }

  /** All arguments that the process was started with. */
  public Map<String, String> arguments() {
    return process.order().arguments();
  }
}
