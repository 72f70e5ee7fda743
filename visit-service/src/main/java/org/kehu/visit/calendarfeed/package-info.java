/**
 * A person's own visits as a calendar (iCalendar, RFC 5545), for the calendar that the person uses.
 */
@NullMarked
package org.kehu.visit.calendarfeed;

import org.jspecify.annotations.NullMarked;
