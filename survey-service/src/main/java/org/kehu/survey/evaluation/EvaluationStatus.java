package org.kehu.survey.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Life of an evaluation: drafted, assessed, with the general manager, approved. */
public enum EvaluationStatus {
  /** 起草. */
  DRAFT,
  /** 已评定. */
  ASSESSED,
  /** 待总经理审批. */
  SUBMITTED,
  /** 已审批. */
  APPROVED;

  private static final Map<EvaluationStatus, Map<EvaluationMove, EvaluationStatus>> TABLE =
      Map.of(
          DRAFT, Map.of(EvaluationMove.ASSESS, ASSESSED),
          ASSESSED, Map.of(EvaluationMove.ASSESS, ASSESSED, EvaluationMove.SUBMIT, SUBMITTED),
          SUBMITTED, Map.of(EvaluationMove.APPROVE, APPROVED, EvaluationMove.RETURN, ASSESSED),
          APPROVED, Map.of());

  /** Where the move leads, if it is allowed. */
  public Optional<EvaluationStatus> after(EvaluationMove move) {
    return Optional.ofNullable(moves().get(move));
  }

  /** The moves allowed now; approving and returning are done through the approval. */
  public Set<EvaluationMove> allowed() {
    return new TreeSet<>(moves().keySet());
  }

  private Map<EvaluationMove, EvaluationStatus> moves() {
    return TABLE.getOrDefault(this, Map.of());
  }
}
