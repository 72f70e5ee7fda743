package org.kehu.survey.survey.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.survey.Topics;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyEvent;
import org.kehu.survey.survey.SurveyEvent.SurveyClosed;
import org.kehu.survey.survey.SurveyEvent.SurveyPlanned;
import org.kehu.survey.survey.SurveyEvent.SurveyRevised;
import org.kehu.survey.survey.SurveyEvent.SurveyStarted;
import org.springframework.stereotype.Component;

/** Tells what happened to surveys, and their newest state. */
@Component
class SurveyEventPublisher implements EventPublisher<Survey, SurveyEvent> {

  /** Body of survey events. */
  record About(String surveyId, String code, String questionnaireId) {}

  /** Body of the state record. */
  record State(
      String surveyId,
      String code,
      String status,
      String trigger,
      String frequency,
      String questionnaireId,
      @Nullable Integer questionnaireVersion) {}

  @Override
  public OutgoingEvent publish(Survey survey, SurveyEvent event) {
    return switch (event) {
      case SurveyPlanned _ -> told("survey-planned", survey);
      case SurveyRevised _ -> told("survey-revised", survey);
      case SurveyStarted _ -> told("survey-started", survey);
      case SurveyClosed _ -> told("survey-closed", survey);
    };
  }

  @Override
  public List<StateRecord> states(Survey survey) {
    State state =
        new State(
            survey.id(),
            survey.code(),
            survey.status().name(),
            survey.plan().trigger().name(),
            survey.plan().frequency().name(),
            survey.plan().questionnaireId(),
            survey.questionnaireVersion() == 0 ? null : survey.questionnaireVersion());
    return List.of(
        new StateRecord(Topics.SURVEY_STATE, survey.id(), "kehu.survey.state.v1", state, null));
  }

  private static OutgoingEvent told(String what, Survey survey) {
    return Topics.event(
        what, new About(survey.id(), survey.code(), survey.plan().questionnaireId()), null);
  }
}
