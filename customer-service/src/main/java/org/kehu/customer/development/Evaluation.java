package org.kehu.customer.development;

import java.time.Instant;
import java.util.List;

/**
 * What a plan reached up to a day (定期评估, C-108).
 *
 * @param version of the plan that was evaluated
 */
public record Evaluation(
    int version, List<Reached> reached, String findings, Instant at, String by) {

  public Evaluation {
    reached = List.copyOf(reached);
  }

  /**
   * How far one target is.
   *
   * @param value in units of the target
   */
  public record Reached(String target, long value) {}
}
