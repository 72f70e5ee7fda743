package org.kehu.survey.survey;

import java.time.Clock;
import java.util.List;
import org.kehu.kit.access.Sight;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.ResponsibleOffice;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.survey.SurveyEvent.SurveyPlanned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What people do with survey projects. Who may do it is in the access table. */
@Service
public class SurveyDesk {

  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final ResponsibleOffice office;
  private final SurveyFigures figures;
  private final Clock clock;

  SurveyDesk(
      Surveys surveys,
      Questionnaires questionnaires,
      ResponsibleOffice office,
      SurveyFigures figures,
      Clock clock) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.office = office;
    this.figures = figures;
    this.clock = clock;
  }

  /** Plans a survey as a draft; the questionnaire must exist. */
  public Stored<Survey> plan(PlanSurvey command) {
    questionnaire(command.plan());
    try {
      return surveys.create(() ->
          Change.of(new Survey(command.code(), command.plan(), office.now()), new SurveyPlanned()));
    } catch (DuplicateKeyException taken) {
      throw SurveyProblem.CODE_TAKEN.problem().with("code", command.code()).because(taken);
    }
  }

  public Stored<Survey> revise(String id, Sight sight, SurveyPlan plan) {
    questionnaire(plan);
    return surveys.change(id, sight, survey -> survey.revise(plan));
  }

  /** Lets it invite; its questionnaire must be published. */
  public Stored<Survey> start(String id, Sight sight) {
    Stored<Survey> started = surveys.change(id, sight, this::start);
    figures.tell(started.aggregate());
    return started;
  }

  public Stored<Survey> close(String id, Sight sight) {
    return surveys.change(id, sight, survey -> survey.close(clock.instant()));
  }

  private List<SurveyEvent> start(Survey survey) {
    return survey.start(questionnaire(survey.plan()), clock.instant());
  }

  private Questionnaire questionnaire(SurveyPlan plan) {
    return questionnaires
        .find(plan.questionnaireId())
        .orElseThrow(() ->
            SurveyProblem.QUESTIONNAIRE_UNKNOWN
                .problem()
                .error(new FieldError("/questionnaireId", "unknown-questionnaire")));
  }
}
