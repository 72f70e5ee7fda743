package org.kehu.complaint.deadline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.customer.KnownAgreement.Standing;

/**
 * Why a case is due when it is (field M14).
 *
 * @param caseId the case
 * @param number as people write it
 * @param receivedAt when it was received
 * @param policyVersion version of the deadline policy at receipt
 * @param basis what bound us to the customer then; told to who sees the customer
 * @param agreements how the customer's agreements stood to it at receipt; told as the basis is
 * @param severity how grave
 * @param assessment what else weighs in the targets
 * @param now when this was reckoned
 * @param clocks one a promise
 * @param promises times told to the customer, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlinesView(
    String caseId,
    @Schema(example = "TS-20261122-0001") String number,
    Instant receivedAt,
    int policyVersion,
    @Schema(example = "GRADE:A") @Nullable String basis,
    @Nullable List<AgreementView> agreements,
    Severity severity,
    Assessment assessment,
    Instant now,
    List<ClockView> clocks,
    List<PromiseView> promises) {

  /**
   * A stretch of an agreement, and why it decided the targets or did not (服务协议, field M13).
   *
   * @param agreement number of the agreement
   * @param version of the agreement that says so
   * @param level service level that it grants
   * @param from when it begins
   * @param until when it is over
   * @param standing how it stood to the case at receipt
   * @param decided whether the targets follow from it
   */
  @Schema(name = "ConsideredAgreement")
  public record AgreementView(
      @Schema(example = "XY-2026-000123") String agreement,
      int version,
      @Schema(example = "GOLD") String level,
      Instant from,
      Instant until,
      Standing standing,
      boolean decided) {}

  /**
   * One promise.
   *
   * @param kind which
   * @param state how it stands
   * @param target business time promised
   * @param used business time used
   * @param left business time left, negative when overdue
   * @param riskAt when it is at risk
   * @param dueAt when it is due
   * @param stoppedAt when it was fulfilled
   * @param provisional whether the way reaches beyond the known holiday table
   * @param intervals the way to the due time or the fulfilment, without gap
   */
  public record ClockView(
      ClockKind kind,
      CaseClock.State state,
      Duration target,
      Duration used,
      Duration left,
      Instant riskAt,
      Instant dueAt,
      @Nullable Instant stoppedAt,
      boolean provisional,
      List<IntervalView> intervals) {}

  /**
   * A stretch of time with one reason.
   *
   * @param counted how much of it is business time
   */
  public record IntervalView(
      Instant from,
      Instant to,
      @Schema(example = "WORK") String reason,
      @Schema(example = "工作时间") String title,
      Duration counted) {}

  /** A time told to the customer. */
  public record PromiseView(
      Instant until, Instant madeAt, String madeBy, @Nullable String reason) {}
}
