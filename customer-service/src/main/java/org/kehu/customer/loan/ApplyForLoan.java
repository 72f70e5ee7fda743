package org.kehu.customer.loan;

import org.jspecify.annotations.Nullable;

/**
 * Applies for a volume (借阅档案申请表, F-12).
 *
 * @param archiveNumber human number of the volume
 * @param purpose for which work; reading without one is not lawful (G-05)
 * @param hours for which it is needed; null for as long as the rule allows
 * @param borrowerId null for the applicant
 * @param outsider the organisation for which the archive is asked from outside; null for none
 *     (G-05)
 */
public record ApplyForLoan(
    String archiveNumber,
    LoanKind kind,
    String purpose,
    @Nullable Integer hours,
    @Nullable String borrowerId,
    @Nullable String outsider) {}
