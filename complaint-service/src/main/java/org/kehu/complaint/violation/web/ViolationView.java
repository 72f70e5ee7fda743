package org.kehu.complaint.violation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.violation.Factors;
import org.kehu.complaint.violation.Gravity;
import org.kehu.complaint.violation.Leak;
import org.kehu.complaint.violation.Sanction;
import org.kehu.complaint.violation.Verdict;
import org.kehu.complaint.violation.Violation;
import org.kehu.complaint.violation.ViolationKind;
import org.kehu.complaint.violation.ViolationMove;
import org.kehu.complaint.violation.ViolationStatus;
import org.kehu.complaint.violation.Words;

/**
 * A violation as its parties and the person's line see it.
 *
 * @param caseId the case that shows it, when the caller sees that too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Violation")
record ViolationView(
    String id,
    @Schema(example = "WG-20261122-0001") String number,
    ViolationKind kind,
    ViolationStatus status,
    String personId,
    String departmentId,
    @Nullable String caseId,
    @Schema(example = "客户三次来电,均以不属本岗为由推托") String description,
    @Nullable String loss,
    List<Evidence> evidence,
    @Nullable LeakView leak,
    List<Words> hearings,
    @Nullable VerdictView verdict,
    @Nullable Words appeal,
    @Nullable Words outcome,
    Set<ViolationMove> allowedMoves,
    Instant reportedAt,
    String reportedBy,
    Instant changedAt) {

  /**
   * How customer information came out.
   *
   * @param customerIds whose it is, as far as the caller may know of them
   * @param customers how many there are
   */
  @Schema(name = "ViolationLeak")
  record LeakView(
      @Schema(example = "名单存放在公用盘,未设权限") String cause,
      @Schema(example = "外部展会公司") String obtainedBy,
      @Schema(example = "联系人和电话") String information,
      List<String> customerIds,
      @Schema(example = "2") int customers) {

    static @Nullable LeakView of(@Nullable Leak leak, List<String> seen) {
      return leak == null
          ? null
          : new LeakView(
              leak.cause(), leak.obtainedBy(), leak.information(), seen, leak.customerIds().size());
    }
  }

  /** What is to follow. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ViolationVerdict")
  record VerdictView(
      Gravity gravity,
      Sanction sanction,
      boolean liable,
      Factors factors,
      String reason,
      @Schema(example = "manager") String approver,
      Stamp proposed,
      @Nullable Stamp decided) {

    static @Nullable VerdictView of(@Nullable Verdict v) {
      return v == null
          ? null
          : new VerdictView(
              v.gravity(),
              v.sanction(),
              v.liable(),
              v.factors(),
              v.reason(),
              v.approver().wireName(),
              v.proposed(),
              v.decided());
    }
  }

  static ViolationView of(Violation v, @Nullable String seenCase, List<String> seenCustomers) {
    return new ViolationView(
        v.id(),
        v.number(),
        v.kind(),
        v.status(),
        v.personId(),
        v.departmentId(),
        seenCase,
        v.description(),
        v.loss(),
        v.evidence(),
        LeakView.of(v.leak(), seenCustomers),
        v.hearings(),
        VerdictView.of(v.verdict()),
        v.appeal(),
        v.outcome(),
        v.status().allowed(),
        v.reported().at(),
        v.reported().by(),
        v.changedAt());
  }
}
