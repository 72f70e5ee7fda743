package org.kehu.customer.grant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be let into a file.
 *
 * @param staffId a colleague; null for a department
 * @param departmentId everybody of it; null for a colleague
 * @param writing whether to change it, too
 * @param until the instant at which it is over
 */
public record GrantAccess(
    @Nullable String staffId,
    @Nullable String departmentId,
    boolean writing,
    Instant until,
    String reason) {}
