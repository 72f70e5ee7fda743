package org.kehu.survey.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kehu.survey.rule.FullSurveyRule;

/**
 * Where the company stands with asking everybody.
 *
 * @param dueOn the last day on which the next full survey keeps the rule
 * @param warnFrom the day from which it is told that it is due
 */
public record Standing(LocalDate dueOn, LocalDate warnFrom, State state) {

  /** Whether something must be done. */
  public enum State {
    /** 按期. */
    KEPT,
    /** 即将到期. */
    DUE,
    /** 已超期. */
    OVERDUE
  }

  static Standing of(Instant last, FullSurveyRule rule, ZoneId zone, Instant now) {
    LocalDate dueOn = last.atZone(zone).toLocalDate().plusMonths(rule.months());
    LocalDate warnFrom = dueOn.minusDays(rule.warnDays());
    LocalDate today = now.atZone(zone).toLocalDate();
    State state =
        today.isAfter(dueOn) ? State.OVERDUE : today.isBefore(warnFrom) ? State.KEPT : State.DUE;
    return new Standing(dueOn, warnFrom, state);
  }

  /** Whether it is time to tell. */
  boolean isToBeTold() {
    return state != State.KEPT;
  }
}
