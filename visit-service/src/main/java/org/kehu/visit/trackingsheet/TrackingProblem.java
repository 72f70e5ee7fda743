package org.kehu.visit.trackingsheet;

import org.kehu.kit.problem.ProblemType;

/** The ways a tracking sheet can refuse. */
public enum TrackingProblem implements ProblemType {
  /** The last day is before the first. */
  TRACKING_PERIOD_WRONG(400);

  private final int status;

  TrackingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
