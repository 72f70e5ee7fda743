package org.kehu.customer.handover;

import org.jspecify.annotations.Nullable;

/**
 * A customer that changes hands.
 *
 * @param ownerId who looks after it from now on; null when nobody of those named is there any more,
 *     and it waits in the department's queue
 */
public record HandedCustomer(String customerId, @Nullable String ownerId, String departmentId) {}
