package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;

/**
 * Where a file belongs.
 *
 * @param ownerId staff id; null while it waits in the department's queue
 */
public record Placement(@Nullable String ownerId, String departmentId) {}
