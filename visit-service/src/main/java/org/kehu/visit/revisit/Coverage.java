package org.kehu.visit.revisit;

/**
 * How well the cadences of one grade are kept.
 *
 * @param open open revisits of customers of the grade: one for each cadence and project
 * @param overdue of these, whose planned day has passed
 * @param uncovered of these, whose cycle has ended without a revisit
 */
public record Coverage(String grade, long open, long overdue, long uncovered) {

  /** Part of the customers whose cycle is kept, 0 to 1; 1 when there are none. */
  public double covered() {
    return open == 0 ? 1 : (double) (open - uncovered) / open;
  }
}
