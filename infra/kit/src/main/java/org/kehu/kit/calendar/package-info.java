/**
 * Business time (P-30, K-15, M15): which hours count, when a promise is due, and why. The engine is
 * pure: it reads no clock, no store and no file of its own accord; rules come in as {@link
 * org.kehu.kit.calendar.CalendarPolicy} values.
 */
@NullMarked
package org.kehu.kit.calendar;

import org.jspecify.annotations.NullMarked;
