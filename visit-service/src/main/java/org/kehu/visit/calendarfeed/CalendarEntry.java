package org.kehu.visit.calendarfeed;

import org.jspecify.annotations.Nullable;
import org.kehu.visit.visit.Visit;

/**
 * A visit in somebody's calendar.
 *
 * @param customerName null when it may not leave the suite
 */
public record CalendarEntry(Visit visit, @Nullable String customerName) {}
