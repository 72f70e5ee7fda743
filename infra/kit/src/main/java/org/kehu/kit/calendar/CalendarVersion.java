package org.kehu.kit.calendar;

import java.time.Instant;

/** A calendar as promulgated: its version number and the instant from which it is in force. */
public record CalendarVersion(int version, Instant effectiveFrom, CalendarPolicy policy) {}
