package org.kehu.kit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The shipped calendars and a short way to write Shanghai times. */
final class Calendars {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Calendars() {}

  static CalendarPolicy shipped(String name) {
    try (InputStream in =
        Objects.requireNonNull(Calendars.class.getResourceAsStream("policy/" + name + ".json"))) {
      return JSON.readValue(in, CalendarPolicy.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static CalendarPolicy parsed(String json) {
    return JSON.readValue(json, CalendarPolicy.class);
  }

  static BusinessCalendar shanghai() {
    return BusinessCalendar.of(shipped("calendar"));
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
