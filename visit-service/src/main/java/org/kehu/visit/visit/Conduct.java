package org.kehu.visit.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the visit went (catalogue V-05).
 *
 * @param arrivedAt when we arrived; on time is measured against the plan
 * @param onTime whether that was not later than planned
 * @param feedback what the customer said
 */
public record Conduct(Instant arrivedAt, boolean onTime, String by, @Nullable String feedback) {}
