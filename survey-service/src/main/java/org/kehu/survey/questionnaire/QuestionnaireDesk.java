package org.kehu.survey.questionnaire;

import java.time.Clock;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.ResponsibleOffice;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireDrafted;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What people do with questionnaires. Who may do it is in the access table. */
@Service
public class QuestionnaireDesk {

  private final Questionnaires questionnaires;
  private final ResponsibleOffice office;
  private final Clock clock;

  QuestionnaireDesk(Questionnaires questionnaires, ResponsibleOffice office, Clock clock) {
    this.questionnaires = questionnaires;
    this.office = office;
    this.clock = clock;
  }

  /** Drafts version 1; a code that is taken is refused. */
  public Stored<Questionnaire> draft(DraftQuestionnaire command) {
    String department = office.organising();
    return create(
        command.code(), () -> new Questionnaire(command.code(), 1, command.content(), department));
  }

  /** Drafts the next version with the content of the given one. */
  public Stored<Questionnaire> draftNextVersion(String id, Sight sight) {
    Questionnaire former = questionnaires.get(id, sight);
    return create(
        former.code(),
        () ->
            new Questionnaire(
                former.code(),
                questionnaires.newestVersion(former.code()) + 1,
                former.content(),
                former.departmentId()));
  }

  public Stored<Questionnaire> revise(String id, Sight sight, QuestionnaireContent content) {
    return questionnaires.change(id, sight, draft -> draft.revise(content));
  }

  public Stored<Questionnaire> approve(String id, Sight sight) {
    String approver = Call.current().caller().id();
    return questionnaires.change(id, sight, draft -> draft.approve(approver, clock.instant()));
  }

  public Stored<Questionnaire> returnToDraft(String id, Sight sight) {
    return questionnaires.change(id, sight, Questionnaire::returnToDraft);
  }

  public Stored<Questionnaire> publish(String id, Sight sight) {
    return questionnaires.change(id, sight, approved -> approved.publish(clock.instant()));
  }

  public Stored<Questionnaire> retire(String id, Sight sight) {
    return questionnaires.change(id, sight, Questionnaire::retire);
  }

  private Stored<Questionnaire> create(String code, Supplier<Questionnaire> draft) {
    try {
      return questionnaires.create(() -> Change.of(draft.get(), new QuestionnaireDrafted()));
    } catch (DuplicateKeyException taken) {
      throw QuestionnaireProblem.CODE_TAKEN.problem().with("code", code).because(taken);
    }
  }
}
