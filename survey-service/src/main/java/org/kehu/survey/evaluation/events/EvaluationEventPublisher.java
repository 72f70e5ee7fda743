package org.kehu.survey.evaluation.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.evaluation.AwardProposal;
import org.kehu.survey.evaluation.Evaluation;
import org.kehu.survey.evaluation.EvaluationEvent;
import org.kehu.survey.evaluation.EvaluationEvent.AwardApproved;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationApproved;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationAssessed;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationDrafted;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationReturned;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationSubmitted;
import org.kehu.survey.measure.Measured;
import org.springframework.stereotype.Component;

/** Tells what happened to evaluations: figures and codes, not what they say. */
@Component
class EvaluationEventPublisher implements EventPublisher<Evaluation, EvaluationEvent> {

  /** Body of what happens on the way. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record About(
      String evaluationId,
      String number,
      String subjectKind,
      @Nullable String subjectId,
      String period,
      @Nullable String approvalId) {}

  /** Body of an approval. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Approved(
      String evaluationId,
      String number,
      String subjectKind,
      @Nullable String subjectId,
      String period,
      String approverId,
      @Nullable BigDecimal score,
      @Nullable String rating,
      @Nullable BigDecimal factor,
      int ruleVersion) {}

  /** Body of an award. */
  record Awarded(
      String evaluationId,
      String number,
      String period,
      String departmentId,
      Set<String> staffIds,
      int attitude,
      int efficiency,
      int quality) {}

  @Override
  public OutgoingEvent publish(Evaluation one, EvaluationEvent event) {
    return switch (event) {
      case EvaluationDrafted _ -> told("evaluation-drafted", about(one, null));
      case EvaluationAssessed _ -> told("evaluation-assessed", about(one, null));
      case EvaluationSubmitted submitted ->
          told("evaluation-submitted", about(one, submitted.approvalId()));
      case EvaluationReturned returned ->
          told("evaluation-returned", about(one, returned.approvalId()));
      case EvaluationApproved approved -> told("evaluation-approved", approved(one, approved.by()));
      case AwardApproved awarded -> told("award-approved", awarded(one, awarded.award()));
    };
  }

  private static OutgoingEvent told(String what, Object body) {
    return Topics.event(what, body, null);
  }

  private static About about(Evaluation one, @Nullable String approvalId) {
    Measured measured = one.card().measured();
    return new About(
        one.id(), one.number(), measured.kind().name(), measured.id(), one.period(), approvalId);
  }

  private static Approved approved(Evaluation one, String by) {
    Measured measured = one.card().measured();
    return new Approved(
        one.id(),
        one.number(),
        measured.kind().name(),
        measured.id(),
        one.period(),
        by,
        one.card().score(),
        one.card().rating(),
        one.card().factor(),
        one.card().ruleVersion());
  }

  private static Awarded awarded(Evaluation one, AwardProposal award) {
    return new Awarded(
        one.id(),
        one.number(),
        one.period(),
        one.departmentId(),
        new TreeSet<>(award.staffIds()),
        award.attitude(),
        award.efficiency(),
        award.quality());
  }
}
