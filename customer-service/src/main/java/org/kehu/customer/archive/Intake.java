package org.kehu.customer.archive;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was agreed before a volume comes (事先约定原则, C-49).
 *
 * @param startedOn the day of the occasion, from which the procedure counts
 * @param agreedOn the day on which it is to be handed in
 * @param departmentId that hands it in, and is penalised when it is late (C-53)
 * @param dueAt the end of work of that day
 */
public record Intake(
    Occasion occasion,
    LocalDate startedOn,
    LocalDate agreedOn,
    String departmentId,
    Instant dueAt) {}
