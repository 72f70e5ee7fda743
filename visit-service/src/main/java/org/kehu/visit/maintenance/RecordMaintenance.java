package org.kehu.visit.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something was done for the relation with a customer.
 *
 * @param channel one of the policy's
 * @param at when; null for now
 */
public record RecordMaintenance(
    String customerId,
    MaintenanceKind kind,
    String channel,
    @Nullable Instant at,
    MaintenanceText text) {}
