package org.kehu.kit.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;

/**
 * Business time over one calendar or over the calendars that followed each other: each stretch is
 * judged by the version in force at that time (P-30, M15). Immutable, without I/O, safe to share.
 *
 * <p>{@link #plus} gives the <em>earliest</em> instant at which the amount has passed, so four
 * hours that end with the last block are due when that block ends, not at the next opening.
 */
public final class BusinessCalendar {

  /** No promise of the business reaches further; a search beyond is a mistake of the caller. */
  private static final Duration HORIZON = Duration.ofDays(36_525);

  private final NavigableMap<Instant, CalendarEra> eras = new TreeMap<>();
  private final String edition;

  private BusinessCalendar(List<CalendarVersion> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("A business calendar needs at least one version.");
    }
    versions.stream()
        .sorted(
            Comparator.comparing(CalendarVersion::effectiveFrom)
                .thenComparingInt(CalendarVersion::version))
        .forEach(v -> {
          Instant from = eras.isEmpty() ? Instant.MIN : v.effectiveFrom();
          eras.put(from, new CalendarEra(v.version(), checked(v.policy())));
        });
    edition = edition(versions);
  }

  private static String edition(List<CalendarVersion> versions) {
    String[] words =
        versions.stream()
            .map(v -> v.version() + "@" + v.effectiveFrom().toEpochMilli())
            .sorted()
            .toArray(String[]::new);
    return Ids.of(words);
  }

  /** A calendar with one version for all times; refuses a faulty policy with all its faults. */
  public static BusinessCalendar of(CalendarPolicy policy) {
    return new BusinessCalendar(List.of(new CalendarVersion(0, Instant.EPOCH, policy)));
  }

  /**
   * A calendar whose versions follow each other. The first also holds for the time before it; of
   * two with the same instant the higher version counts.
   */
  public static BusinessCalendar of(List<CalendarVersion> versions) {
    return new BusinessCalendar(versions);
  }

  /** A desk that never closes, for promises in plain hours. */
  public static BusinessCalendar roundTheClock(ZoneId zone) {
    Season always =
        new Season(
            "全天",
            "around the clock",
            MonthDay.of(1, 1),
            List.of(new WorkBlock(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
    return of(
        new CalendarPolicy(
            zone.getId(),
            List.of(always),
            EnumSet.allOf(DayOfWeek.class),
            List.of(),
            List.of(),
            null));
  }

  /**
   * Names the versions it is made of: what was reckoned on another edition may be due at another
   * time now. The same in every process. Another shipped default under the same number is no other
   * edition, else two releases that run side by side would undo each other's reckoning for ever.
   */
  public String edition() {
    return edition;
  }

  /** Whether business time is running at that instant. */
  public boolean isOpen(Instant at) {
    return walk(at).next().reason().counts();
  }

  /** The instant itself when open, else the next opening. */
  public BusinessInstant nextOpen(Instant at) {
    Walk walk = walk(at);
    while (true) {
      Stretch stretch = walk.next();
      if (stretch.reason().counts()) {
        return new BusinessInstant(stretch.from(), walk.provisional());
      }
    }
  }

  /**
   * The earliest instant at which {@code business} time has passed since {@code start}; the start
   * itself for zero.
   */
  public BusinessInstant plus(Instant start, Duration business) {
    requireNotNegative(business);
    Duration left = business;
    Walk walk = walk(start);
    if (left.isZero()) {
      walk.next();
      return new BusinessInstant(start, walk.provisional());
    }
    while (true) {
      Stretch stretch = walk.next();
      Duration counted = stretch.counted();
      if (counted.compareTo(left) >= 0) {
        return new BusinessInstant(stretch.from().plus(left), walk.provisional());
      }
      left = left.minus(counted);
    }
  }

  /** The business time from {@code a} to {@code b}; negative when {@code b} is earlier. */
  public BusinessSpan between(Instant a, Instant b) {
    if (b.isBefore(a)) {
      BusinessSpan turned = between(b, a);
      return new BusinessSpan(turned.length().negated(), turned.provisional());
    }
    Duration sum = Duration.ZERO;
    boolean provisional = false;
    for (Stretch stretch : explain(a, b)) {
      sum = sum.plus(stretch.counted());
      provisional |= stretch.provisional();
    }
    return new BusinessSpan(sum, provisional);
  }

  /**
   * The stretches from {@code start} until {@code business} time has passed, without gap, each with
   * its reason; their counted lengths add up to {@code business}.
   */
  public List<Stretch> explain(Instant start, Duration business) {
    return explain(start, plus(start, business).at());
  }

  /** The stretches between two instants, without gap, each with its reason. */
  public List<Stretch> explain(Instant from, Instant to) {
    List<Stretch> lines = new ArrayList<>();
    if (!from.isBefore(to)) {
      return lines;
    }
    Walk walk = walk(from);
    Instant reached = from;
    while (reached.isBefore(to)) {
      Stretch stretch = walk.next().between(from, to);
      reached = stretch.to();
      append(lines, stretch);
    }
    return lines;
  }

  /** What one date is: working day, make-up day, rest day or holiday, and its blocks. */
  public DayPlan day(LocalDate date) {
    return eraOf(date).plan(date);
  }

  /**
   * The close of business of the {@code workdays}-th working day after the date of {@code start},
   * for promises in whole working days (工作日). The day of receipt does not count; at least one.
   */
  public BusinessInstant plusWorkdays(Instant start, int workdays) {
    if (workdays < 1) {
      throw new IllegalArgumentException("Working days must be at least 1, not " + workdays + ".");
    }
    LocalDate date = start.atZone(eraAt(start).zone()).toLocalDate();
    LocalDate last = date.plus(HORIZON.toDays(), ChronoUnit.DAYS);
    boolean provisional = day(date).provisional();
    int left = workdays;
    while (left > 0) {
      date = date.plusDays(1);
      if (date.isAfter(last)) {
        throw beyondHorizon(start);
      }
      DayPlan plan = day(date);
      provisional |= plan.provisional();
      left -= plan.isWorkday() ? 1 : 0;
    }
    CalendarEra era = eraOf(date);
    return new BusinessInstant(era.end(date, day(date).blocks().getLast()), provisional);
  }

  /** The zone whose wall clock rules at that instant. */
  public ZoneId zoneAt(Instant at) {
    return eraAt(at).zone();
  }

  static void append(List<Stretch> lines, Stretch next) {
    if (!lines.isEmpty() && next.continues(lines.getLast())) {
      lines.add(next.joinedTo(lines.removeLast()));
    } else {
      lines.add(next);
    }
  }

  private CalendarEra eraAt(Instant at) {
    return eras.floorEntry(at).getValue();
  }

  private CalendarEra eraOf(LocalDate date) {
    ZoneId zone = eras.lastEntry().getValue().zone();
    return eraAt(date.atTime(LocalTime.NOON).atZone(zone).toInstant());
  }

  private Walk walk(Instant from) {
    return new Walk(from);
  }

  private static CalendarPolicy checked(CalendarPolicy policy) {
    List<CalendarFault> faults = CalendarCheck.faultsOf(policy);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          faults.stream()
              .map(fault -> fault.pointer() + ": " + fault.message(Locale.ENGLISH))
              .collect(Collectors.joining(" ", "The calendar cannot be used. ", "")));
    }
    return policy;
  }

  private static void requireNotNegative(Duration business) {
    if (business.isNegative()) {
      throw new IllegalArgumentException("Business time must not be negative: " + business + ".");
    }
  }

  private static DateTimeException beyondHorizon(Instant start) {
    return new DateTimeException(
        "No answer within " + HORIZON.toDays() + " days after " + start + ".");
  }

  /** Goes through time stretch by stretch and remembers whether it left the known table. */
  private final class Walk {

    private final Instant start;
    private List<Stretch> today = List.of();
    private int next;
    private Instant cursor;
    private boolean provisional;

    Walk(Instant start) {
      this.start = start;
      this.cursor = start;
    }

    Stretch next() {
      while (true) {
        if (next == today.size()) {
          openDay();
        }
        Stretch stretch = today.get(next++);
        if (stretch.to().isAfter(cursor)) {
          return take(stretch);
        }
      }
    }

    boolean provisional() {
      return provisional;
    }

    private Stretch take(Stretch stretch) {
      @Nullable Instant nextEra = eras.higherKey(cursor);
      Instant end = nextEra != null && nextEra.isBefore(stretch.to()) ? nextEra : stretch.to();
      Stretch taken = stretch.between(cursor, end);
      cursor = end;
      if (end.equals(nextEra)) {
        // The rest of the day belongs to the next version.
        next = today.size();
      }
      provisional |= taken.provisional();
      return taken;
    }

    private void openDay() {
      if (Duration.between(start, cursor).compareTo(HORIZON) > 0) {
        throw beyondHorizon(start);
      }
      CalendarEra era = eraAt(cursor);
      today = era.stretches(cursor.atZone(era.zone()).toLocalDate());
      next = 0;
    }
  }
}
