package org.kehu.survey.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireApproved;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnairePublished;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireRetired;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireReturned;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireRevised;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One version of a questionnaire (问卷版本). Versions of the same questionnaire share its code and are
 * documents of their own, so that what was published stands for ever (field M27).
 */
@Document("questionnaires")
public class Questionnaire extends ScopedAggregate {

  private String code = "";
  private int versionNumber = 1;
  private @Nullable QuestionnaireContent content;
  private QuestionnaireStatus status = QuestionnaireStatus.DRAFT;
  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;
  private @Nullable Instant publishedAt;

  @PersistenceCreator
  Questionnaire() {}

  /** A draft of the given version. */
  Questionnaire(String code, int versionNumber, QuestionnaireContent content, String department) {
    ContentCheck.refuse(content);
    this.code = code;
    this.versionNumber = versionNumber;
    this.content = content;
    rescope(department, Level.NORMAL);
  }

  /** A draft that the suite ships, with an id of its own. */
  Questionnaire(String id, String code, QuestionnaireContent content, String department) {
    super(id);
    ContentCheck.refuse(content);
    this.code = code;
    this.content = content;
    rescope(department, Level.NORMAL);
  }

  List<QuestionnaireEvent> revise(QuestionnaireContent revised) {
    move(QuestionnaireMove.REVISE);
    if (revised.equals(content)) {
      return List.of();
    }
    ContentCheck.refuse(revised);
    content = revised;
    return List.of(new QuestionnaireRevised());
  }

  List<QuestionnaireEvent> approve(String approverId, Instant now) {
    move(QuestionnaireMove.APPROVE);
    approvedBy = approverId;
    approvedAt = now;
    return List.of(new QuestionnaireApproved(approverId));
  }

  List<QuestionnaireEvent> returnToDraft() {
    move(QuestionnaireMove.RETURN);
    approvedBy = null;
    approvedAt = null;
    return List.of(new QuestionnaireReturned());
  }

  List<QuestionnaireEvent> publish(Instant now) {
    move(QuestionnaireMove.PUBLISH);
    publishedAt = now;
    return List.of(new QuestionnairePublished());
  }

  List<QuestionnaireEvent> retire() {
    move(QuestionnaireMove.RETIRE);
    return List.of(new QuestionnaireRetired());
  }

  private void move(QuestionnaireMove move) {
    status =
        status.after(move).orElseThrow(() -> QuestionnaireProblem.moveNotAllowed(move, status));
  }

  @Override
  public String subjectKind() {
    return "questionnaire";
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  /** Shared by all versions of this questionnaire. */
  public String code() {
    return code;
  }

  /** 1 for the first version; with the code it names this document. */
  public int versionNumber() {
    return versionNumber;
  }

  public QuestionnaireContent content() {
    return Objects.requireNonNull(content);
  }

  public QuestionnaireStatus status() {
    return status;
  }

  public @Nullable String approvedBy() {
    return approvedBy;
  }

  public @Nullable Instant approvedAt() {
    return approvedAt;
  }

  public @Nullable Instant publishedAt() {
    return publishedAt;
  }
}
