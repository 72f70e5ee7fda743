package org.kehu.visit.succession;

import org.jspecify.annotations.Nullable;

/**
 * A customer that comes to another person.
 *
 * @param ownerId null when it waits in its department's queue
 */
public record HandedCustomer(String customerId, @Nullable String ownerId) {}
