package org.kehu.survey.survey;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireStatus;
import org.kehu.survey.rule.SurveyOffice;
import org.kehu.survey.survey.SurveyEvent.SurveyClosed;
import org.kehu.survey.survey.SurveyEvent.SurveyRevised;
import org.kehu.survey.survey.SurveyEvent.SurveyStarted;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/** A survey project (满意度调查项目; ISO 10004, catalogue S-01, S-15). */
@Document("surveys")
public class Survey extends ScopedAggregate {

  private String code = "";
  private @Nullable SurveyPlan plan;
  private @Nullable String sendingDepartmentId;
  private SurveyStatus status = SurveyStatus.DRAFT;
  private int questionnaireVersion;
  private @Nullable Instant startedAt;
  private @Nullable Instant closedAt;

  @PersistenceCreator
  Survey() {}

  Survey(String code, SurveyPlan plan, SurveyOffice office) {
    this.code = code;
    this.plan = Anonymity.kept(plan);
    this.sendingDepartmentId = office.sendingDepartment();
    rescope(office.organisingDepartment(), Level.NORMAL);
  }

  /** A survey that the suite ships, with an id of its own. */
  Survey(String id, String code, SurveyPlan plan, SurveyOffice office) {
    super(id);
    this.code = code;
    this.plan = plan;
    this.sendingDepartmentId = office.sendingDepartment();
    rescope(office.organisingDepartment(), Level.NORMAL);
  }

  List<SurveyEvent> revise(SurveyPlan revised) {
    move(SurveyMove.REVISE);
    if (revised.equals(plan)) {
      return List.of();
    }
    plan = Anonymity.kept(revised);
    return List.of(new SurveyRevised());
  }

  List<SurveyEvent> start(Questionnaire questionnaire, Instant now) {
    move(SurveyMove.START);
    if (questionnaire.status() != QuestionnaireStatus.PUBLISHED) {
      throw SurveyProblem.QUESTIONNAIRE_NOT_PUBLISHED
          .problem()
          .with("questionnaireId", questionnaire.id())
          .with("state", questionnaire.status());
    }
    questionnaireVersion = questionnaire.versionNumber();
    startedAt = now;
    return List.of(new SurveyStarted());
  }

  List<SurveyEvent> close(Instant now) {
    move(SurveyMove.CLOSE);
    closedAt = now;
    return List.of(new SurveyClosed());
  }

  /** Refuses unless it may invite now. */
  public void mustInvite() {
    if (status.after(SurveyMove.INVITE).isEmpty()) {
      throw SurveyProblem.moveNotAllowed(SurveyMove.INVITE, status);
    }
  }

  private void move(SurveyMove move) {
    status = status.after(move).orElseThrow(() -> SurveyProblem.moveNotAllowed(move, status));
  }

  @Override
  public String subjectKind() {
    return "survey";
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  /** Short name, such as {@code handling}; unique. */
  public String code() {
    return code;
  }

  public SurveyPlan plan() {
    return Objects.requireNonNull(plan);
  }

  /** Gives the questionnaires to the customers; the organising one unless told. */
  public String sendingDepartmentId() {
    return Objects.requireNonNullElse(sendingDepartmentId, departmentId());
  }

  public SurveyStatus status() {
    return status;
  }

  /** Version number of the questionnaire; 0 before the start. */
  public int questionnaireVersion() {
    return questionnaireVersion;
  }

  public @Nullable Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant closedAt() {
    return closedAt;
  }
}
