package org.kehu.survey.survey;

import java.util.List;
import java.util.Objects;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.telemetry.SurveyMeters;
import org.springframework.stereotype.Component;

/**
 * Tells operators the figures of each survey from its start on: an alert cannot see the first low
 * score of a survey that was not there before.
 */
@Component
public class SurveyFigures {

  /** As the lowest area of a questionnaire that has none. */
  private static final String NO_AREA = "";

  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final SurveyMeters meters;

  SurveyFigures(Surveys surveys, Questionnaires questionnaires, SurveyMeters meters) {
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.meters = meters;
  }

  /** Tells those that run already. */
  public void tellRunning() {
    surveys.running().forEach(this::tell);
  }

  void tell(Survey survey) {
    questionnaires
        .find(survey.plan().questionnaireId())
        .map(Questionnaire::content)
        .ifPresent(asked -> meters.running(survey.code(), areas(asked)));
  }

  private static List<String> areas(QuestionnaireContent asked) {
    List<String> areas =
        asked.questions().map(Question::area).filter(Objects::nonNull).distinct().toList();
    return areas.isEmpty() ? List.of(NO_AREA) : areas;
  }
}
