package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;

/**
 * Moves a customer on (C-22).
 *
 * @param reason needed when it is lost
 * @param note in words, stays in the file
 */
public record ChangeStatus(
    CustomerStatus status, Loss.@Nullable Reason reason, @Nullable String note) {}
