package org.kehu.customer.handover.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.handover.Handover;
import org.kehu.customer.handover.HandoverMove;
import org.kehu.customer.handover.HandoverStatus;
import org.kehu.customer.handover.Outcome;
import org.kehu.customer.handover.Side;
import org.kehu.customer.handover.Signature;
import org.kehu.customer.handover.Successors;

/**
 * A handover as it is shown (离职交接).
 *
 * @param outcome absent before it is completed
 */
@Schema(name = "Handover")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandoverView(
    String id,
    @Schema(example = "JJ-2026-0001") String number,
    String staffId,
    String departmentId,
    String informationDepartment,
    LocalDate leavesOn,
    String reason,
    HandoverStatus status,
    List<HandoverMove> allowedMoves,
    SuccessorsView successors,
    SignatureView opened,
    @Nullable SignatureView confirmedByBusiness,
    @Nullable SignatureView confirmedByInformation,
    @Nullable OutcomeView outcome,
    @Nullable EndingView ending) {

  /** Who said so, and when. */
  @Schema(name = "HandoverSignature")
  record SignatureView(String by, Instant at) {

    static SignatureView of(Signature signature) {
      return new SignatureView(signature.by(), signature.at());
    }
  }

  /** What it has done. */
  @Schema(name = "HandoverOutcome")
  record OutcomeView(long customers, long keptFiles, long noticed) {

    static OutcomeView of(Outcome outcome) {
      return new OutcomeView(outcome.customers(), outcome.keepers(), outcome.noticed());
    }
  }

  /** How it ended; a reason when it was cancelled. */
  @Schema(name = "HandoverEnding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EndingView(@Nullable String reason, String by, Instant at) {}

  /** Who takes over what. */
  @Schema(name = "HandoverSuccessors")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SuccessorsView(
      @Nullable String rest, List<RegionView> byRegion, List<CustomerView> byCustomer) {

    static SuccessorsView of(Successors successors) {
      return new SuccessorsView(
          successors.rest(),
          successors.byRegion().stream()
              .map(one -> new RegionView(one.region(), one.staffId()))
              .toList(),
          successors.byCustomer().stream()
              .map(one -> new CustomerView(one.customerId(), one.staffId()))
              .toList());
    }
  }

  /** All customers of a region. */
  @Schema(name = "HandoverRegion")
  record RegionView(String region, String staffId) {}

  /** One customer. */
  @Schema(name = "HandoverSingle")
  record CustomerView(String customerId, String staffId) {}

  static HandoverView of(Handover handover) {
    return new HandoverView(
        handover.id(),
        handover.number(),
        handover.leaverId(),
        handover.departmentId(),
        handover.informationDepartment(),
        handover.leavesOn(),
        handover.reason(),
        handover.status(),
        List.copyOf(handover.status().allowed()),
        SuccessorsView.of(handover.successors()),
        SignatureView.of(handover.opened()),
        handover.confirmed(Side.BUSINESS).map(SignatureView::of).orElse(null),
        handover.confirmed(Side.INFORMATION).map(SignatureView::of).orElse(null),
        handover.status() == HandoverStatus.COMPLETED ? OutcomeView.of(handover.outcome()) : null,
        handover
            .ending()
            .map(how -> new EndingView(how.reason(), how.by(), how.at()))
            .orElse(null));
  }
}
