package org.kehu.visit.maintenance;

import org.jspecify.annotations.Nullable;

/**
 * What a record says.
 *
 * @param content what was done and talked about
 * @param feedback what the customer said
 */
public record MaintenanceText(String content, @Nullable String feedback) {}
