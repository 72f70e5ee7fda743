package org.kehu.customer.majormatter;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was reported, as it stays.
 *
 * @param departmentId of who reported it
 * @param late whether it came after the days in which it should
 */
public record Report(
    MajorMatterKind kind,
    String what,
    LocalDate happenedOn,
    String by,
    String departmentId,
    Instant at,
    boolean late) {}
