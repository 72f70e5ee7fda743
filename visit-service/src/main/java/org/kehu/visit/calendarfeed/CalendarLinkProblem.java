package org.kehu.visit.calendarfeed;

import org.kehu.kit.problem.ProblemType;

/** The ways the link of a calendar can refuse. */
public enum CalendarLinkProblem implements ProblemType {
  /** It was shown when it was issued, and is not kept. */
  CALENDAR_LINK_SHOWN_ONCE(409),
  /** No calendar opens with this link, or not any more. */
  CALENDAR_LINK_UNKNOWN(404);

  private final int status;

  CalendarLinkProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
