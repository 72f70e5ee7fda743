package org.kehu.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One version of a calendar, made ready for asking about days. */
final class CalendarEra {

  private final int version;
  private final ZoneId zone;
  private final CalendarPolicy policy;
  private final List<Season> seasons;
  private final Map<LocalDate, Holiday> holidays = new HashMap<>();
  private final Map<LocalDate, MakeUpDay> makeUpDays = new HashMap<>();

  CalendarEra(int version, CalendarPolicy policy) {
    this.version = version;
    this.policy = policy;
    this.zone = ZoneId.of(policy.zone());
    this.seasons = policy.seasons().stream().sorted(Comparator.comparing(Season::from)).toList();
    policy.holidays().forEach(h -> h.days().forEach(day -> holidays.put(day, h)));
    policy.makeUpDays().forEach(day -> makeUpDays.put(day.date(), day));
  }

  ZoneId zone() {
    return zone;
  }

  DayPlan plan(LocalDate date) {
    boolean provisional = policy.known() != null && !policy.known().covers(date);
    MakeUpDay makeUp = makeUpDays.get(date);
    if (makeUp != null) {
      List<WorkBlock> blocks =
          makeUp.blocks().isEmpty() ? seasonOf(date).blocks() : makeUp.blocks();
      return new DayPlan(
          date, Reason.MAKE_UP_WORK, makeUp.name(), makeUp.englishName(), blocks, provisional);
    }
    Holiday holiday = holidays.get(date);
    if (holiday != null) {
      return new DayPlan(
          date, Reason.HOLIDAY, holiday.name(), holiday.englishName(), List.of(), provisional);
    }
    if (!policy.workingDays().contains(date.getDayOfWeek())) {
      return new DayPlan(date, Reason.REST_DAY, null, null, List.of(), provisional);
    }
    Season season = seasonOf(date);
    return new DayPlan(
        date, Reason.WORK, season.name(), season.englishName(), season.blocks(), provisional);
  }

  /** The whole day without gap, midnight to midnight, each part with its reason. */
  List<Stretch> stretches(LocalDate date) {
    DayPlan plan = plan(date);
    Instant cursor = edge(date, LocalTime.MIDNIGHT);
    Instant end = edge(date.plusDays(1), LocalTime.MIDNIGHT);
    List<Stretch> parts = new ArrayList<>();
    if (!plan.isWorkday()) {
      add(parts, plan, cursor, end, plan.kind());
      return parts;
    }
    Reason idle = Reason.OFF_HOURS;
    for (WorkBlock block : plan.blocks()) {
      Instant from = edge(date, block.from());
      Instant to = end(date, block);
      add(parts, plan, cursor, from, idle);
      add(parts, plan, from, to, plan.kind());
      cursor = to;
      idle = Reason.BREAK;
    }
    add(parts, plan, cursor, end, Reason.OFF_HOURS);
    return parts;
  }

  Instant end(LocalDate date, WorkBlock block) {
    return block.endsAtMidnight()
        ? edge(date.plusDays(1), LocalTime.MIDNIGHT)
        : edge(date, block.to());
  }

  /** The first instant at which the zone's wall clock shows that time or a later one. */
  private Instant edge(LocalDate date, LocalTime time) {
    LocalDateTime shown = LocalDateTime.of(date, time);
    ZoneOffsetTransition change = zone.getRules().getTransition(shown);
    return change != null && change.isGap() ? change.getInstant() : shown.atZone(zone).toInstant();
  }

  private void add(List<Stretch> parts, DayPlan plan, Instant from, Instant to, Reason reason) {
    if (!to.isAfter(from)) {
      return;
    }
    boolean named = reason == plan.kind();
    parts.add(
        new Stretch(
            from,
            to,
            reason,
            named ? plan.name() : null,
            named ? plan.englishName() : null,
            plan.provisional(),
            version));
  }

  private Season seasonOf(LocalDate date) {
    MonthDay day = MonthDay.from(date);
    Season current = seasons.getLast();
    for (Season season : seasons) {
      if (!season.from().isAfter(day)) {
        current = season;
      }
    }
    return current;
  }
}
