package org.kehu.survey.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.response.Answer;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody has answered so far, to go on later with the same link (暂存; field M28). Nobody but
 * the holder of the link reads it, and it is emptied once the invitation has ended.
 */
@Document("saved_answers")
public class SavedAnswers extends ScopedAggregate {

  private String invitationId = "";
  private String surveyId = "";
  private @Nullable String customerId;
  private List<Answer> answers = new ArrayList<>();

  @PersistenceCreator
  SavedAnswers() {}

  SavedAnswers(Invitation invitation) {
    super(id(invitation.id()));
    this.invitationId = invitation.id();
    this.surveyId = invitation.surveyId();
    this.customerId = invitation.customerId();
    rescope(invitation.departmentId(), invitation.level());
  }

  /** One for each invitation. */
  static String id(String invitationId) {
    return Ids.of("saved-answers", invitationId);
  }

  List<AnswersSaved> save(List<Answer> given) {
    answers = new ArrayList<>(given);
    return List.of(new AnswersSaved());
  }

  /** Nothing is kept that is no longer needed. */
  List<AnswersSaved> empty() {
    answers = new ArrayList<>();
    return List.of();
  }

  @Override
  public String subjectKind() {
    return "saved-answers";
  }

  /** Nobody's, by work. */
  @Override
  protected Set<String> tokens() {
    return Set.of();
  }

  public String invitationId() {
    return invitationId;
  }

  public String surveyId() {
    return surveyId;
  }

  public @Nullable String customerId() {
    return customerId;
  }

  public List<Answer> answers() {
    return answers;
  }
}
