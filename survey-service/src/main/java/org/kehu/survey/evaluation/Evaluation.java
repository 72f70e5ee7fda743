package org.kehu.survey.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.evaluation.EvaluationEvent.AwardApproved;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationApproved;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationAssessed;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationReturned;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationSubmitted;
import org.kehu.survey.goal.GoalStanding;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Scorecard;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The evaluation of a person, a department or the company for a period (考核; catalogue,
 * It keeps the figures and the goals as they stood; its score gives a rating and the
 * factor of the performance pay. The person sees it once it is approved.
 */
@Document("evaluations")
public class Evaluation extends ScopedAggregate {

  private String number = "";
  private String period = "";
  private String ofPeriod = "";
  private @Nullable Scorecard card;
  private List<GoalStanding> goals = new ArrayList<>();
  private EvaluationStatus status = EvaluationStatus.DRAFT;
  private @Nullable Assessment assessment;
  private Set<String> authors = new LinkedHashSet<>();
  private @Nullable String submittedBy;
  private @Nullable String approvalId;
  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;

  @PersistenceCreator
  Evaluation() {}

  Evaluation(
      String number, Scorecard card, List<GoalStanding> goals, String departmentId, String author) {
    this.ofPeriod = keyOf(card.measured(), card.period());
    this.number = number;
    this.period = card.period();
    this.card = card;
    this.goals = new ArrayList<>(goals);
    this.authors.add(author);
    rescope(departmentId, Level.NORMAL);
  }

  /** There is one for each subject and period: the index on this makes a second impossible. */
  private static String keyOf(Measured measured, String period) {
    return measured.kind() + "/" + Objects.requireNonNullElse(measured.id(), "") + "/" + period;
  }

  List<EvaluationEvent> assess(Assessment said) {
    move(EvaluationMove.ASSESS);
    mustNotBeOwn(said.by());
    if (card().missesTargets() && said.suggestions().isEmpty()) {
      throw EvaluationProblem.SUGGESTIONS_MISSING
          .problem()
          .error(new FieldError("/suggestions", "suggestions-needed"));
    }
    if (said.award() != null && !card().allowsAward()) {
      throw EvaluationProblem.AWARD_NOT_EARNED
          .problem()
          .with("rating", Objects.requireNonNullElse(card().rating(), "-"));
    }
    assessment = said;
    authors.add(said.by());
    return List.of(new EvaluationAssessed(said.by()));
  }

  private void mustNotBeOwn(String assessor) {
    if (card().measured().kind() == MeasuredKind.PERSON
        && assessor.equals(card().measured().id())) {
      throw EvaluationProblem.OWN_WORK.problem();
    }
  }

  List<EvaluationEvent> submit(String approval, String by) {
    move(EvaluationMove.SUBMIT);
    approvalId = approval;
    submittedBy = by;
    return List.of(new EvaluationSubmitted(approval));
  }

  /** Whether it waits for this very approval. */
  boolean waitsFor(String approval) {
    return status == EvaluationStatus.SUBMITTED && approval.equals(approvalId);
  }

  List<EvaluationEvent> approve(String by, Instant now) {
    move(EvaluationMove.APPROVE);
    approvedBy = by;
    approvedAt = now;
    rescope(departmentId(), level());
    List<EvaluationEvent> events = new ArrayList<>(List.of(new EvaluationApproved(by)));
    AwardProposal award = assessment == null ? null : assessment.award();
    if (award != null) {
      events.add(new AwardApproved(award));
    }
    return events;
  }

  List<EvaluationEvent> returnToAssessor() {
    move(EvaluationMove.RETURN);
    return List.of(new EvaluationReturned(Objects.requireNonNull(approvalId)));
  }

  private void move(EvaluationMove move) {
    status = status.after(move).orElseThrow(() -> EvaluationProblem.moveNotAllowed(move, status));
  }

  @Override
  public String subjectKind() {
    return "evaluation";
  }

  /** Who leads the department, and once it is approved the person too. */
  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    Measured measured = card().measured();
    if (status == EvaluationStatus.APPROVED && measured.kind() == MeasuredKind.PERSON) {
      tokens.add(Tokens.own(Objects.requireNonNull(measured.id())));
    }
    return tokens;
  }

  /** {@code KH-P-2026-0001}. */
  public String number() {
    return number;
  }

  public Scorecard card() {
    return Objects.requireNonNull(card);
  }

  public String period() {
    return period;
  }

  /** The adopted goals of the year, as far as they fall into the period. */
  public List<GoalStanding> goals() {
    return List.copyOf(goals);
  }

  public EvaluationStatus status() {
    return status;
  }

  public @Nullable Assessment assessment() {
    return assessment;
  }

  /** Staff ids of who had a part in it: they must not approve it. */
  public Set<String> authors() {
    return authors;
  }

  public @Nullable String submittedBy() {
    return submittedBy;
  }

  public @Nullable String approvalId() {
    return approvalId;
  }

  public @Nullable String approvedBy() {
    return approvedBy;
  }

  public @Nullable Instant approvedAt() {
    return approvedAt;
  }
}
