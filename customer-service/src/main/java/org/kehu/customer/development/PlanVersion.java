package org.kehu.customer.development;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan; every one is kept (C-108).
 *
 * @param number from 1
 * @param reason why it replaced the one before; null for the first
 */
public record PlanVersion(
    int number, PlanContent content, @Nullable String reason, Instant at, String by) {}
