package org.kehu.visit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.CalendarPolicy;
import org.kehu.kit.calendar.WorkBlock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Today, worked days and the end of work, by the company's calendar (catalogue P-30). */
@Component
public class CompanyCalendar {

  private final BusinessCalendar calendar;
  private final Clock clock;

  CompanyCalendar(Clock clock, JsonMapper mapper) {
    this.clock = clock;
    this.calendar = BusinessCalendar.of(shipped(mapper));
  }

  /** Now, in the company's zone. */
  public Moment now() {
    Instant instant = clock.instant();
    return new Moment(instant, calendar.zoneAt(instant));
  }

  /** Whether anyone works on that day: make-up workdays count, holidays and rest days do not. */
  public boolean isWorked(LocalDate day) {
    return calendar.day(day).isWorkday();
  }

  /** When the work of a day ends; on a day off its last second. */
  public Instant endOf(LocalDate day) {
    LocalTime end =
        calendar.day(day).blocks().stream()
            .map(WorkBlock::to)
            .reduce((earlier, later) -> later)
            .filter(time -> !time.equals(LocalTime.MIDNIGHT))
            .orElse(LocalTime.of(23, 59, 59));
    Instant noon = day.atTime(LocalTime.NOON).atZone(now().zone()).toInstant();
    return day.atTime(end).atZone(calendar.zoneAt(noon)).toInstant();
  }

  private static CalendarPolicy shipped(JsonMapper mapper) {
    try (InputStream json = CalendarPolicy.class.getResourceAsStream("policy/calendar.json")) {
      return mapper.readValue(json, CalendarPolicy.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
