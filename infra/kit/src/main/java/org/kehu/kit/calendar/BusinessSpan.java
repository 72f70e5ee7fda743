package org.kehu.kit.calendar;

import java.time.Duration;

/**
 * An amount of business time, negative when the end was before the start; {@code provisional} when
 * it touched a day beyond the known holiday table.
 */
public record BusinessSpan(Duration length, boolean provisional) {}
