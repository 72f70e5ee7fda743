package org.kehu.survey.evaluation;

import java.time.Clock;
import java.util.List;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.OutcomeReceiver;
import org.springframework.stereotype.Component;

/**
 * What the outcome of its approval makes of an evaluation. It changes one only as long as that
 * waits for this very approval, so a repeat changes nothing.
 */
@Component
class EvaluationOutcome implements OutcomeReceiver {

  private final Evaluations evaluations;
  private final Clock clock;

  EvaluationOutcome(Evaluations evaluations, Clock clock) {
    this.evaluations = evaluations;
    this.clock = clock;
  }

  @Override
  public String subjectKind() {
    return EvaluationReview.SUBJECT;
  }

  @Override
  public void apply(Approval ended) {
    evaluations.decided(
        ended.request().subject().id(),
        one -> one.waitsFor(ended.id()) ? outcome(one, ended) : List.of());
  }

  private List<EvaluationEvent> outcome(Evaluation evaluation, Approval ended) {
    return ended.status() == ApprovalStatus.APPROVED
        ? evaluation.approve(ended.ending().orElseThrow().by(), clock.instant())
        : evaluation.returnToAssessor();
  }
}
