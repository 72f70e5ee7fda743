package org.kehu.visit.followup;

import org.jspecify.annotations.Nullable;

/**
 * A follow-up is opened by hand.
 *
 * @param ownerId null for the caller
 */
public record OpenFollowUp(String customerId, @Nullable String ownerId, FollowUpTask task) {}
