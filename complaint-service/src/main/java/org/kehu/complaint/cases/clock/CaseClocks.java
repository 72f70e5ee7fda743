package org.kehu.complaint.cases.clock;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.calendar.BusinessCalendar;

/**
 * The clocks of one case, with the timetable they were set by (field M14).
 *
 * @param timetable targets as policy stood at receipt
 * @param running one clock a kind; that of the next response from our first word on, the call-back
 *     clock only after a solution
 * @param edition of the calendar on which the marks of all that run were reckoned
 */
public record CaseClocks(Timetable timetable, List<CaseClock> running, String edition) {

  /** Copies. */
  public CaseClocks {
    running = List.copyOf(running);
    edition = edition == null ? "" : edition;
  }

  /** Receipt starts all that waits for us; the other clocks start with what they follow. */
  public static CaseClocks started(
      Instant receivedAt, Timetable timetable, BusinessCalendar calendar) {
    List<CaseClock> clocks =
        Stream.of(ClockKind.ACKNOWLEDGEMENT, ClockKind.FIRST_RESPONSE, ClockKind.RESOLUTION)
            .map(kind -> CaseClock.started(kind, receivedAt, timetable, calendar))
            .toList();
    return new CaseClocks(timetable, clocks, calendar.edition());
  }

  /** The clock of a kind; the call-back clock is absent before a solution. */
  public Optional<CaseClock> clock(ClockKind kind) {
    return running.stream().filter(clock -> clock.kind() == kind).findFirst();
  }

  /** When the case is to be solved. */
  public Instant resolutionDueAt() {
    return clock(ClockKind.RESOLUTION).orElseThrow().dueAt();
  }

  public CaseClocks stopped(ClockKind kind, Instant at) {
    return each(clock -> clock.kind() == kind ? clock.stopped(at) : clock);
  }

  public CaseClocks allStopped(Instant at) {
    return each(clock -> clock.stopped(at));
  }

  public CaseClocks retargeted(Instant at, Timetable other, BusinessCalendar calendar) {
    List<CaseClock> clocks =
        reckoned(calendar).running.stream()
            .filter(clock -> other.has(clock.kind()))
            .map(clock -> clock.retargeted(at, other, calendar))
            .toList();
    return new CaseClocks(other, clocks, calendar.edition());
  }

  /** Due by this calendar; nothing else changes. */
  public CaseClocks reckoned(BusinessCalendar calendar) {
    return new CaseClocks(
        timetable,
        running.stream().map(clock -> clock.reckoned(calendar)).toList(),
        calendar.edition());
  }

  /** The clock of the solution stands still; the customer is answered and told all the same. */
  public CaseClocks paused(CasePause pause, BusinessCalendar calendar) {
    return reckoned(calendar)
        .each(
            clock -> clock.kind() == ClockKind.RESOLUTION ? clock.paused(pause, calendar) : clock);
  }

  /** The clock of the solution goes on. */
  public CaseClocks resumed(Instant at, BusinessCalendar calendar) {
    return reckoned(calendar)
        .each(clock -> clock.kind() == ClockKind.RESOLUTION ? clock.goneOn(at, calendar) : clock);
  }

  /** The customer heard of us or we of the customer: the time to our next word starts anew. */
  public CaseClocks inContact(Instant at, BusinessCalendar calendar) {
    CaseClocks others = reckoned(calendar).without(ClockKind.NEXT_RESPONSE);
    return timetable.has(ClockKind.NEXT_RESPONSE)
        ? others.with(CaseClock.started(ClockKind.NEXT_RESPONSE, at, timetable, calendar))
        : others;
  }

  /** Whether any is not fulfilled yet. */
  public boolean isAnyRunning() {
    return running.stream().anyMatch(CaseClock::isRunning);
  }

  /** How they would stand under other targets from the start. */
  public CaseClocks under(Timetable other, BusinessCalendar calendar) {
    return new CaseClocks(
        other,
        running.stream()
            .filter(clock -> other.has(clock.kind()))
            .map(clock -> clock.under(other, calendar))
            .toList(),
        calendar.edition());
  }

  public CaseClocks solved(Instant at, boolean callbacksExpected, BusinessCalendar calendar) {
    CaseClocks stopped = reckoned(calendar).allStopped(at).without(ClockKind.CALLBACK);
    return callbacksExpected
        ? stopped.with(CaseClock.started(ClockKind.CALLBACK, at, timetable, calendar))
        : stopped;
  }

  public CaseClocks reopened(Instant at, BusinessCalendar calendar) {
    return reckoned(calendar)
        .without(ClockKind.CALLBACK)
        .each(clock -> clock.kind() == ClockKind.RESOLUTION ? clock.resumed(at, calendar) : clock);
  }

  public CaseClocks told(Instant now) {
    return each(clock -> clock.passed(now).isEmpty() ? clock : clock.told(now));
  }

  public List<EscalationStep> passed(Instant now) {
    return running.stream().flatMap(clock -> clock.passed(now).stream()).toList();
  }

  public @Nullable Instant nextMark() {
    return running.stream()
        .map(CaseClock::nextMark)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  public @Nullable Instant nextDue() {
    return running.stream()
        .filter(CaseClock::isRunning)
        .map(CaseClock::dueAt)
        .min(Instant::compareTo)
        .orElse(null);
  }

  public @Nullable Instant nextRisk() {
    return running.stream()
        .filter(CaseClock::isRunning)
        .map(CaseClock::riskAt)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private CaseClocks with(CaseClock clock) {
    return new CaseClocks(
        timetable, Stream.concat(running.stream(), Stream.of(clock)).toList(), edition);
  }

  private CaseClocks without(ClockKind kind) {
    return new CaseClocks(
        timetable, running.stream().filter(clock -> clock.kind() != kind).toList(), edition);
  }

  private CaseClocks each(UnaryOperator<CaseClock> change) {
    return new CaseClocks(timetable, running.stream().map(change).toList(), edition);
  }
}
