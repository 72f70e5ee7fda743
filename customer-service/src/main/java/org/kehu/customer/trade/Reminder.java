package org.kehu.customer.trade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to dun (催收, C-136).
 *
 * @param step of the policy, from 1
 * @param daysOverdue at that time
 * @param assigneeId staff id; null when it waits for a role
 * @param role that it waits for; null when somebody is named
 */
public record Reminder(
    int step, int daysOverdue, @Nullable String assigneeId, @Nullable String role, Instant at) {}
