package org.kehu.kit.process;

/**
 * One way through the items of a step, piece by piece. Between two pieces the place is kept, and
 * the process may be cancelled or handed to another runner; so a piece is short, seconds at most,
 * and doing it again changes nothing. Closed when the runner leaves the step, for whatever reason.
 */
public interface Walk extends AutoCloseable {

  /** Does the next piece. */
  Advance next();

  @Override
  default void close() {}
}
