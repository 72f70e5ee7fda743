package org.kehu.customer.loan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.loan.Loan;
import org.kehu.customer.loan.LoanKind;
import org.kehu.customer.loan.LoanMove;
import org.kehu.customer.loan.LoanStatus;
import org.kehu.customer.loan.Return;
import org.kehu.kit.access.Level;

/**
 * A loan as the register shows it (借阅登记).
 *
 * @param approvalId where it is decided; absent for a direct loan
 * @param dueAt when it must be back; absent until it is handed out
 * @param confirmedAt when the borrower signed for it
 * @param overdueSince absent unless it is not back in time
 * @param loss absent unless it was lost
 */
@Schema(name = "Loan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoanView(
    String id,
    String number,
    String customerId,
    String archiveId,
    String archiveNumber,
    Level level,
    LoanKind kind,
    String purpose,
    int hours,
    String applicantId,
    String borrowerId,
    String departmentId,
    @Nullable String outsider,
    LoanStatus status,
    Set<LoanMove> allowedMoves,
    @Nullable String approvalId,
    @Nullable DecisionView decision,
    @Nullable String handedOutBy,
    @Nullable Instant handedOutAt,
    @Nullable Instant dueAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant overdueSince,
    @Nullable ReturnView returned,
    @Nullable LossView loss,
    Instant createdAt) {

  /** How it was decided; agreed is absent when nobody decided. */
  @Schema(name = "LoanDecision")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionView(
      @Nullable Boolean agreed, @Nullable String note, @Nullable String by, Instant at) {}

  /** How it came back; liable when the borrower answers for its state. */
  @Schema(name = "LoanReturn")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReturnView(
      Return.Condition condition,
      @Nullable String note,
      List<String> missing,
      boolean late,
      boolean liable,
      Instant at,
      String by) {}

  /** How it was lost and what was done to find it. */
  @Schema(name = "LoanLoss")
  record LossView(String note, Instant at, List<TraceView> traces) {}

  /** Something that was done to find it. */
  @Schema(name = "LoanTrace")
  record TraceView(String what, Instant at, String by) {}

  static LoanView of(Loan one) {
    return new LoanView(
        one.id(),
        one.number(),
        one.customerId(),
        one.archiveId(),
        one.archiveNumber(),
        one.level(),
        one.kind(),
        one.purpose(),
        one.hours(),
        one.applicantId(),
        one.borrowerId(),
        one.departmentId(),
        one.outsider(),
        one.status(),
        one.status().allowed(),
        one.approvalId(),
        one.decision()
            .map(said -> new DecisionView(said.agreed(), said.note(), said.by(), said.at()))
            .orElse(null),
        one.handedOutBy(),
        one.handedOutAt(),
        one.dueAt(),
        one.confirmedAt(),
        one.overdueSince(),
        one.returned().map(LoanView::returned).orElse(null),
        loss(one),
        one.createdAt());
  }

  private static ReturnView returned(Return how) {
    return new ReturnView(
        how.condition(), how.note(), how.missing(), how.late(), how.isLiable(), how.at(), how.by());
  }

  private static @Nullable LossView loss(Loan one) {
    String note = one.lossNote();
    Instant at = one.lostAt();
    return note == null || at == null
        ? null
        : new LossView(
            note,
            at,
            one.traces().stream()
                .map(step -> new TraceView(step.what(), step.at(), step.by()))
                .toList());
  }
}
