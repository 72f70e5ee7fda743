/**
 * A person's own visits as a calendar (iCalendar, RFC 5545), for the calendar that the person uses:
 * with the person's token, or by a secret link for programs that cannot send one.
 */
@NullMarked
package org.kehu.visit.calendarfeed;

import org.jspecify.annotations.NullMarked;
