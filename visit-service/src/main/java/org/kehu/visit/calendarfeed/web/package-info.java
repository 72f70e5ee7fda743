/** The calendar of one's own visits over HTTP. */
@NullMarked
package org.kehu.visit.calendarfeed.web;

import org.jspecify.annotations.NullMarked;
