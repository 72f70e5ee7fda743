package org.kehu.customer.secrecy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.secrecy.Employment;
import org.kehu.customer.secrecy.SecrecyAgreement;
import org.kehu.customer.secrecy.SecrecyTerms;
import org.kehu.customer.staff.StaffMember;

/**
 * A confidentiality agreement as it is shown (保密协议).
 *
 * @param binding whether it binds today
 * @param silentUntil until when the person keeps silent after it ended
 */
@Schema(name = "SecrecyAgreement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SecrecyView(
    String id,
    String staffId,
    String departmentId,
    Employment employment,
    String scope,
    LocalDate from,
    @Nullable LocalDate until,
    int monthsAfterLeaving,
    String liability,
    String paper,
    LocalDate signedOn,
    String recordedBy,
    boolean binding,
    @Nullable String endReason,
    @Nullable LocalDate endedOn,
    @Nullable LocalDate silentUntil) {

  /** Somebody whom none binds. */
  @Schema(name = "StaffWithoutSecrecy")
  record UnboundView(String staffId, String name, String departmentId) {

    static UnboundView of(StaffMember member) {
      return new UnboundView(member.id(), member.name(), member.departmentId());
    }
  }

  static SecrecyView of(SecrecyAgreement agreement, LocalDate today) {
    SecrecyTerms terms = agreement.terms();
    SecrecyAgreement.Ending ending = agreement.ending();
    return new SecrecyView(
        agreement.id(),
        agreement.staffId(),
        agreement.departmentId(),
        terms.employment(),
        terms.scope(),
        terms.from(),
        terms.until(),
        terms.monthsAfterLeaving(),
        terms.liability(),
        terms.paper(),
        terms.signedOn(),
        agreement.recordedBy(),
        agreement.bindsOn(today),
        ending == null ? null : ending.reason(),
        ending == null ? null : ending.on(),
        agreement.silentUntil());
  }
}
