/** Kafka out: links of calendars. */
@NullMarked
package org.kehu.visit.calendarfeed.events;

import org.jspecify.annotations.NullMarked;
