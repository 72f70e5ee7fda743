package org.kehu.survey.evaluation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.identity.Power;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.Scorecard;
import org.springframework.stereotype.Component;

/**
 * Asks the general manager to approve submitted evaluations: at once, and soon after for those that
 * a kill in between has left.
 */
@Component
class EvaluationReview implements DueWork {

  static final String SUBJECT = "evaluation";

  /** What a letter of delegation must lend. */
  private static final Power APPROVE = Power.anyTime("survey.evaluation");

  private static final int AT_ONCE = 50;

  private final Evaluations evaluations;
  private final ApprovalDesk approvals;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  EvaluationReview(Evaluations evaluations, ApprovalDesk approvals) {
    this.evaluations = evaluations;
    this.approvals = approvals;
  }

  @Override
  public String name() {
    return "evaluation-submissions";
  }

  @Override
  public int run(Instant now) {
    List<Evaluation> left =
        evaluations.submitted(AT_ONCE).stream()
            .filter(one -> !asked.contains(approvalOf(one)))
            .toList();
    return new Sweep().each(left, this::ask).done();
  }

  /** Asks; asking again asks once. */
  void ask(Evaluation evaluation) {
    approvals.ask(
        AskApproval.of(
                approvalOf(evaluation),
                new Subject(
                    SUBJECT, evaluation.id(), "/api/v1/appraisals/evaluations/" + evaluation.id()),
                APPROVE,
                snapshot(evaluation),
                Route.of(Stage.any(Participant.role(Role.GENERAL_MANAGER))),
                Objects.requireNonNull(evaluation.submittedBy()),
                evaluation.departmentId())
            .writtenBy(evaluation.authors()));
    asked.add(approvalOf(evaluation));
  }

  private static String approvalOf(Evaluation evaluation) {
    return Objects.requireNonNull(evaluation.approvalId());
  }

  private static Snapshot snapshot(Evaluation evaluation) {
    Scorecard card = evaluation.card();
    Measured measured = card.measured();
    Assessment said = Objects.requireNonNull(evaluation.assessment());
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("number", evaluation.number());
    shown.put("subject", measured.kind() + " " + Objects.requireNonNullElse(measured.id(), ""));
    shown.put("period", card.period());
    shown.put("score", Objects.requireNonNull(card.score()).toPlainString());
    shown.put("rating", Objects.requireNonNull(card.rating()));
    shown.put("factor", Objects.requireNonNull(card.factor()).toPlainString());
    shown.put("remarks", said.remarks());
    shown.put("suggestions", said.suggestions());
    AwardProposal award = said.award();
    if (award != null) {
      shown.put("award", award.reason());
      shown.put("awardFor", String.join(", ", award.staffIds()));
    }
    return new Snapshot(shown);
  }
}
