package org.kehu.kit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One promise measured in business time (M14, M16): start, targets in the order they were set,
 * pauses, and the instant of fulfilment. Immutable and plain data, so it is stored inside the
 * aggregate it belongs to; the calendar is handed in for every reading, so a new calendar moves the
 * due time without touching the clock.
 */
public record BusinessClock(
    Instant start,
    List<Target> targets,
    int riskPercent,
    List<Pause> pauses,
    @Nullable Instant stoppedAt) {

  /** The share of the target after which a promise counts as at risk unless said otherwise. */
  public static final int DEFAULT_RISK_PERCENT = 80;

  /** A clock lives inside a document, so its history is bounded. */
  public static final int MOST_PAUSES = 200;

  /** See {@link #MOST_PAUSES}. */
  public static final int MOST_TARGETS = 100;

  /** Refuses a clock without target, with too long a history or with an impossible risk mark. */
  public BusinessClock {
    targets = List.copyOf(targets);
    pauses = List.copyOf(pauses);
    if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
      throw new IllegalArgumentException(
          "A clock has 1 to " + MOST_TARGETS + " targets, not " + targets.size() + ".");
    }
    if (pauses.size() > MOST_PAUSES) {
      throw new IllegalArgumentException("A clock has at most " + MOST_PAUSES + " pauses.");
    }
    if (riskPercent < 1 || riskPercent > 100) {
      throw new IllegalArgumentException(
          "The risk mark is 1 to 100 percent of the target, not " + riskPercent + ".");
    }
  }

  /** A clock that starts running, with the usual risk mark. */
  public static BusinessClock started(Instant start, Duration target, String reason) {
    return started(start, target, reason, DEFAULT_RISK_PERCENT);
  }

  /** A clock that starts running and is at risk after {@code riskPercent} of its target. */
  public static BusinessClock started(
      Instant start, Duration target, String reason, int riskPercent) {
    return new BusinessClock(
        start, List.of(new Target(start, target, reason)), riskPercent, List.of(), null);
  }

  /** The target that counts now. */
  public Duration target() {
    return targets.getLast().length();
  }

  /** Sets another target; start, used time and pauses stay as they are. */
  public BusinessClock retargeted(Instant at, Duration target, String reason) {
    requireOpen();
    requireInOrder(at);
    List<Target> more =
        Stream.concat(targets.stream(), Stream.of(new Target(at, target, reason))).toList();
    return new BusinessClock(start, more, riskPercent, pauses, null);
  }

  /**
   * Stops counting for a reason, at most for {@code limit} business time when given. Refused when
   * already paused; a pause that has reached its limit is over and does not stand in the way.
   */
  public BusinessClock paused(
      BusinessCalendar calendar, Instant at, String reason, @Nullable Duration limit) {
    requireOpen();
    requireInOrder(at);
    List<Pause> more = new ArrayList<>(pauses);
    Pause open = openPause();
    if (open != null) {
      Instant over = open.endsAt(calendar);
      if (over == null || over.isAfter(at)) {
        throw new IllegalStateException(
            "The clock is already paused since " + open.from() + ": " + open.reason() + ".");
      }
      more.set(more.size() - 1, open.endedAt(over));
    }
    more.add(new Pause(at, null, reason, limit));
    return new BusinessClock(start, targets, riskPercent, more, null);
  }

  /** Counts again. Refused when no pause is open. */
  public BusinessClock resumed(Instant at) {
    requireOpen();
    requireInOrder(at);
    Pause open = openPause();
    if (open == null) {
      throw new IllegalStateException("The clock is not paused.");
    }
    return new BusinessClock(start, targets, riskPercent, pausesEndedAt(open, at), null);
  }

  /** The promise is fulfilled at that instant; an open pause ends with it. */
  public BusinessClock stopped(Instant at) {
    requireOpen();
    requireInOrder(at);
    Pause open = openPause();
    List<Pause> ended = open == null ? pauses : pausesEndedAt(open, at);
    return new BusinessClock(start, targets, riskPercent, ended, at);
  }

  /** How the promise stands at {@code now}. */
  public ClockReading read(BusinessCalendar calendar, Instant now) {
    Instant end = stoppedAt == null || now.isBefore(stoppedAt) ? now : stoppedAt;
    BusinessSpan used = usedUntil(calendar, end);
    BusinessInstant due = whenUsed(calendar, target());
    BusinessInstant risk = whenUsed(calendar, riskMark());
    return new ClockReading(
        state(calendar, now, due),
        target(),
        used.length(),
        target().minus(used.length()),
        risk == null ? null : risk.at(),
        due == null ? null : due.at(),
        used.provisional() || (due != null && due.provisional()));
  }

  /**
   * The earliest instant at which {@code used} business time has been counted, for escalations at a
   * share of the target or beyond it; null when an open pause without limit stands before it.
   */
  public @Nullable BusinessInstant whenUsed(BusinessCalendar calendar, Duration used) {
    Duration left = used;
    boolean provisional = false;
    for (Run run : runs(calendar)) {
      if (run.to() == null) {
        BusinessInstant at = calendar.plus(run.from(), left);
        return new BusinessInstant(at.at(), provisional || at.provisional());
      }
      BusinessSpan span = calendar.between(run.from(), run.to());
      if (span.length().compareTo(left) >= 0) {
        BusinessInstant at = calendar.plus(run.from(), left);
        return new BusinessInstant(at.at(), provisional || at.provisional());
      }
      provisional |= span.provisional();
      left = left.minus(span.length());
    }
    return null;
  }

  /**
   * The way from the start to the fulfilment, else to the due time, else (paused without limit) to
   * {@code now}: stretches without gap, each with its reason, pauses by their own.
   */
  public List<Stretch> explain(BusinessCalendar calendar, Instant now) {
    Instant end = explainedUntil(calendar, now);
    List<Stretch> lines = new ArrayList<>();
    Instant cursor = start;
    for (Pause pause : pauses) {
      Instant over = pause.endsAt(calendar);
      Instant from = later(pause.from(), cursor);
      Instant to = over == null || over.isAfter(end) ? end : over;
      calendar.explain(cursor, earlier(from, end)).forEach(s -> BusinessCalendar.append(lines, s));
      if (from.isBefore(to)) {
        lines.add(pausedStretch(calendar, pause, from, to));
      }
      cursor = later(cursor, to);
    }
    calendar.explain(cursor, end).forEach(s -> BusinessCalendar.append(lines, s));
    return List.copyOf(lines);
  }

  private Stretch pausedStretch(BusinessCalendar calendar, Pause pause, Instant from, Instant to) {
    List<Stretch> beneath = calendar.explain(from, to);
    return new Stretch(
        from,
        to,
        Reason.PAUSED,
        pause.reason(),
        pause.reason(),
        beneath.stream().anyMatch(Stretch::provisional),
        beneath.getFirst().calendarVersion());
  }

  private Instant explainedUntil(BusinessCalendar calendar, Instant now) {
    if (stoppedAt != null) {
      return stoppedAt;
    }
    BusinessInstant due = whenUsed(calendar, target());
    return due == null ? later(now, start) : due.at();
  }

  private BusinessSpan usedUntil(BusinessCalendar calendar, Instant end) {
    Duration sum = Duration.ZERO;
    boolean provisional = false;
    for (Run run : runs(calendar)) {
      Instant to = run.to() == null ? end : earlier(run.to(), end);
      if (run.from().isBefore(to)) {
        BusinessSpan span = calendar.between(run.from(), to);
        sum = sum.plus(span.length());
        provisional |= span.provisional();
      }
    }
    return new BusinessSpan(sum, provisional);
  }

  private ClockState state(BusinessCalendar calendar, Instant now, @Nullable BusinessInstant due) {
    if (stoppedAt != null && !now.isBefore(stoppedAt)) {
      return due != null && stoppedAt.isAfter(due.at()) ? ClockState.BREACHED : ClockState.MET;
    }
    if (due != null && now.isAfter(due.at())) {
      return ClockState.BREACHED;
    }
    return isPausedAt(calendar, now) ? ClockState.PAUSED : ClockState.RUNNING;
  }

  private boolean isPausedAt(BusinessCalendar calendar, Instant now) {
    return pauses.stream()
        .filter(pause -> !now.isBefore(pause.from()))
        .map(pause -> pause.endsAt(calendar))
        .anyMatch(over -> over == null || now.isBefore(over));
  }

  /** The times in which business time is counted; the last has no end unless paused for good. */
  private List<Run> runs(BusinessCalendar calendar) {
    List<Run> runs = new ArrayList<>();
    Instant cursor = start;
    for (Pause pause : pauses) {
      if (cursor.isBefore(pause.from())) {
        runs.add(new Run(cursor, pause.from()));
      }
      Instant over = pause.endsAt(calendar);
      if (over == null) {
        return runs;
      }
      cursor = later(cursor, over);
    }
    runs.add(new Run(cursor, null));
    return runs;
  }

  private Duration riskMark() {
    return target().multipliedBy(riskPercent).dividedBy(100);
  }

  private @Nullable Pause openPause() {
    return pauses.isEmpty() || pauses.getLast().until() != null ? null : pauses.getLast();
  }

  private List<Pause> pausesEndedAt(Pause open, Instant at) {
    List<Pause> ended = new ArrayList<>(pauses);
    ended.set(ended.size() - 1, open.endedAt(at));
    return ended;
  }

  private void requireOpen() {
    if (stoppedAt != null) {
      throw new IllegalStateException("The clock was stopped at " + stoppedAt + ".");
    }
  }

  private void requireInOrder(Instant at) {
    Instant last = lastChange();
    if (at.isBefore(last)) {
      throw new IllegalArgumentException(
          "A clock's history runs forward: " + at + " is before " + last + ".");
    }
  }

  private Instant lastChange() {
    Instant last = later(start, targets.getLast().setAt());
    if (pauses.isEmpty()) {
      return last;
    }
    Pause pause = pauses.getLast();
    return later(last, pause.until() == null ? pause.from() : pause.until());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private record Run(Instant from, @Nullable Instant to) {}
}
