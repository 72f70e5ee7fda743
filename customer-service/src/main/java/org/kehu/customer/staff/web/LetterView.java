package org.kehu.customer.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.Letter;
import org.kehu.customer.staff.LetterStanding;

/**
 * A letter of delegation.
 *
 * @param staffId who lends
 * @param writtenBy the lender, or the office on the lender's behalf
 */
@Schema(name = "DelegationLetter", description = "委托书")
record LetterView(
    String id,
    @Schema(example = "WT-2026-0001") String number,
    @Schema(example = "st-wang-zong") String staffId,
    @Schema(example = "st-zhao-zhuren") String delegateId,
    List<String> powers,
    @Schema(description = "Roles in which the powers are lent") List<String> roles,
    LetterStanding standing,
    Instant from,
    Instant until,
    @Schema(example = "出差期间审批") String reason,
    String writtenBy,
    Instant writtenAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revocationReason) {

  static LetterView of(String lenderId, Letter letter, Instant now) {
    Letter.Revocation revocation = letter.revocation();
    return new LetterView(
        letter.id(),
        letter.number(),
        lenderId,
        letter.delegateId(),
        letter.powers(),
        letter.roles(),
        letter.standingAt(now),
        letter.from(),
        letter.until(),
        letter.reason(),
        letter.writtenBy(),
        letter.writtenAt(),
        revocation == null ? null : revocation.at(),
        revocation == null ? null : revocation.by(),
        revocation == null ? null : revocation.reason());
  }
}
