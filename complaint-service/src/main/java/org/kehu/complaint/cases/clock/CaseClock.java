package org.kehu.complaint.cases.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.BusinessClock;
import org.kehu.kit.calendar.ClockReading;
import org.kehu.kit.calendar.Pause;

/**
 * One promise of a case in business time, with its marks as plain instants, so that an index finds
 * what is due.
 *
 * @param kind which promise
 * @param clock start, targets, pauses and fulfilment
 * @param riskAt when it is at risk
 * @param dueAt when it is due
 * @param provisional whether a mark lies beyond the known holiday table
 * @param riskTold whether the risk was escalated
 * @param breachTold whether the breach was escalated
 */
public record CaseClock(
    ClockKind kind,
    BusinessClock clock,
    Instant riskAt,
    Instant dueAt,
    boolean provisional,
    boolean riskTold,
    boolean breachTold) {

  private static final String SOLVED = "已解决 / solved";

  /** How a promise stands. */
  public enum State {
    RUNNING,
    AT_RISK,
    PAUSED,
    BREACHED,
    MET,
    MISSED
  }

  /** A promise that starts running. */
  public static CaseClock started(
      ClockKind kind, Instant start, Timetable timetable, BusinessCalendar calendar) {
    Duration target = timetable.target(kind);
    return marked(
        kind,
        BusinessClock.started(start, target, timetable.basis(), timetable.riskPercent()),
        calendar);
  }

  private static CaseClock marked(ClockKind kind, BusinessClock clock, BusinessCalendar calendar) {
    ClockReading reading = clock.read(calendar, clock.start());
    Instant dueAt = reading.dueAt();
    Instant riskAt = reading.atRiskAt();
    if (dueAt == null || riskAt == null) {
      throw new IllegalStateException("A clock of a case is never paused without end");
    }
    return new CaseClock(kind, clock, riskAt, dueAt, reading.provisional(), false, false);
  }

  /** Fulfilled; no effect on one that was fulfilled before. */
  public CaseClock stopped(Instant at) {
    return isRunning()
        ? new CaseClock(kind, clock.stopped(at), riskAt, dueAt, provisional, riskTold, breachTold)
        : this;
  }

  /** Another target; used time and pauses stay (field M16). */
  public CaseClock retargeted(Instant at, Timetable timetable, BusinessCalendar calendar) {
    Duration target = timetable.target(kind);
    if (!isRunning() || target.equals(clock.target())) {
      return this;
    }
    return marked(kind, clock.retargeted(at, target, timetable.basis()), calendar)
        .alreadyTold(this, at);
  }

  /**
   * Due by another calendar: what was used and what was told stays, a mark that moves ahead again
   * is not told a second time (field M17).
   */
  CaseClock reckoned(BusinessCalendar calendar) {
    if (!isRunning()) {
      return this;
    }
    CaseClock other = marked(kind, clock, calendar);
    return new CaseClock(
        kind, clock, other.riskAt, other.dueAt, other.provisional, riskTold, breachTold);
  }

  /**
   * How it would stand with another target from the start: same start, same pauses, same
   * fulfilment.
   */
  CaseClock under(Timetable timetable, BusinessCalendar calendar) {
    BusinessClock fresh =
        BusinessClock.started(
            clock.start(), timetable.target(kind), timetable.basis(), timetable.riskPercent());
    BusinessClock other =
        new BusinessClock(
            fresh.start(), fresh.targets(), fresh.riskPercent(), clock.pauses(), clock.stoppedAt());
    return marked(kind, other, calendar);
  }

  /** Stands still, at most to the limit of the pause (field M16). */
  CaseClock paused(CasePause pause, BusinessCalendar calendar) {
    Instant at = pause.stamp().at();
    return isRunning()
        ? marked(kind, clock.paused(calendar, at, pause.reason().words(), pause.limit()), calendar)
            .alreadyTold(this, at)
        : this;
  }

  /** Goes on after a pause that is open. */
  CaseClock goneOn(Instant at, BusinessCalendar calendar) {
    return isRunning() ? marked(kind, clock.resumed(at), calendar).alreadyTold(this, at) : this;
  }

  /**
   * Runs again after a fulfilment that did not last: the time between counts as paused, the time
   * used before stays used.
   */
  public CaseClock resumed(Instant at, BusinessCalendar calendar) {
    Instant stoppedAt = clock.stoppedAt();
    if (stoppedAt == null) {
      return this;
    }
    List<Pause> pauses = new ArrayList<>(clock.pauses());
    pauses.add(new Pause(stoppedAt, at, SOLVED, null));
    BusinessClock running =
        new BusinessClock(clock.start(), clock.targets(), clock.riskPercent(), pauses, null);
    return marked(kind, running, calendar).alreadyTold(this, at);
  }

  /** What was told and still holds is not told again. */
  private CaseClock alreadyTold(CaseClock former, Instant at) {
    return new CaseClock(
        kind,
        clock,
        riskAt,
        dueAt,
        provisional,
        former.riskTold && !riskAt.isAfter(at),
        former.breachTold && !dueAt.isAfter(at));
  }

  /** Whether it is not fulfilled yet. */
  public boolean isRunning() {
    return clock.stoppedAt() == null;
  }

  /** Whether somebody was told that it is at risk or breached, and it still runs. */
  public boolean isTold() {
    return isRunning() && (riskTold || breachTold);
  }

  /** When somebody has to be told next; null when nothing is left to tell. */
  public @Nullable Instant nextMark() {
    if (!isRunning() || breachTold) {
      return null;
    }
    return riskTold ? dueAt : riskAt;
  }

  /** The escalations whose time has come, each only once; a breach makes the risk old news. */
  List<EscalationStep> passed(Instant now) {
    if (!isRunning() || breachTold) {
      return List.of();
    }
    if (!now.isBefore(dueAt)) {
      return List.of(EscalationStep.breached(kind));
    }
    return riskTold || now.isBefore(riskAt) ? List.of() : List.of(EscalationStep.atRisk(kind));
  }

  CaseClock told(Instant now) {
    return new CaseClock(
        kind,
        clock,
        riskAt,
        dueAt,
        provisional,
        riskTold || !now.isBefore(riskAt),
        breachTold || !now.isBefore(dueAt));
  }

  /** How it stands at that time. */
  public State state(Instant now) {
    Instant stoppedAt = clock.stoppedAt();
    if (stoppedAt != null) {
      return stoppedAt.isAfter(dueAt) ? State.MISSED : State.MET;
    }
    if (now.isAfter(dueAt)) {
      return State.BREACHED;
    }
    return now.isBefore(riskAt) ? State.RUNNING : State.AT_RISK;
  }
}
