package org.kehu.survey.goal;

/**
 * What of a goal was planned for a period, and what was reached.
 *
 * @param planned units
 * @param reached units
 */
public record GoalStanding(String title, String unit, long planned, long reached) {

  /** Whether what was planned is reached. */
  public boolean isReached() {
    return reached >= planned;
  }
}
