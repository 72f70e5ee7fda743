package org.kehu.customer.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;

/**
 * Agrees that a volume will come.
 *
 * @param agreedOn null for the last day that the procedure allows
 * @param dealtOn day of the deal (成交时间), of properties
 */
public record AgreeIntake(
    String checklist,
    String part,
    @Nullable String category,
    @Nullable LocalDate dealtOn,
    Level level,
    Occasion occasion,
    LocalDate startedOn,
    @Nullable LocalDate agreedOn) {}
