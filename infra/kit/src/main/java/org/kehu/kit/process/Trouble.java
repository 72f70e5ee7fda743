package org.kehu.kit.process;

import java.time.Instant;

/**
 * Why a process does not get on.
 *
 * @param code slug of the refusal that a step met; {@code internal} for a failure of our own, which
 *     the log tells; {@code interrupted} when each attempt was killed; of a failed one its verdict
 * @param step at which step
 * @param attempts how often the same piece was tried
 * @param at when it was last tried
 */
public record Trouble(String code, String step, int attempts, Instant at) {

  /** A failure of our own. */
  public static final String INTERNAL = "internal";

  /** Every attempt ended without a word. */
  public static final String INTERRUPTED = "interrupted";

  /** The stored process has a step that this version of its kind does not know. */
  public static final String STEP_UNKNOWN = "step-unknown";
}
