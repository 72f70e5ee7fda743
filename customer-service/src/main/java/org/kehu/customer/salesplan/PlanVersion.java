package org.kehu.customer.salesplan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approved version of a plan; every one is kept.
 *
 * @param number from 1
 * @param reason why it replaced the one before; null for the first
 * @param by who wrote it
 */
public record PlanVersion(
    int number,
    PlanContent content,
    @Nullable String reason,
    String by,
    String approvedBy,
    Instant approvedAt) {}
