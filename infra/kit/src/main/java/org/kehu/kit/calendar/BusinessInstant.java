package org.kehu.kit.calendar;

import java.time.Instant;

/**
 * An instant found by counting business time; {@code provisional} when the way there touched a day
 * beyond the known holiday table, so that it may still move.
 */
public record BusinessInstant(Instant at, boolean provisional) {}
