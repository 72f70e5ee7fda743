package org.kehu.survey.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Life of a report: drafted, with the general manager, approved, distributed. */
public enum ReportStatus {
  /** 起草. */
  DRAFT,
  /** 待总经理审批. */
  SUBMITTED,
  /** 已审批. */
  APPROVED,
  /** 已发放. */
  DISTRIBUTED;

  private static final Map<ReportStatus, Map<ReportMove, ReportStatus>> TABLE =
      Map.of(
          DRAFT,
              Map.of(
                  ReportMove.REVISE, DRAFT,
                  ReportMove.REFRESH, DRAFT,
                  ReportMove.SUBMIT, SUBMITTED),
          SUBMITTED, Map.of(ReportMove.APPROVE, APPROVED, ReportMove.RETURN, DRAFT),
          APPROVED, Map.of(ReportMove.DISTRIBUTE, DISTRIBUTED),
          DISTRIBUTED, Map.of());

  /** Where the move leads, if it is allowed. */
  public Optional<ReportStatus> after(ReportMove move) {
    return Optional.ofNullable(moves().get(move));
  }

  /** The moves allowed now; approving and returning are done through the approval. */
  public Set<ReportMove> allowed() {
    return new TreeSet<>(moves().keySet());
  }

  private Map<ReportMove, ReportStatus> moves() {
    return TABLE.getOrDefault(this, Map.of());
  }
}
