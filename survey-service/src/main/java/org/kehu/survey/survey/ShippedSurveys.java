package org.kehu.survey.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.Change;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.questionnaire.ShippedQuestionnaires;
import org.kehu.survey.questionnaire.Words;
import org.kehu.survey.rule.SurveyOffice;
import org.kehu.survey.survey.SurveyEvent.SurveyPlanned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The standing survey that the suite brings along: how was your complaint handled (ISO 10004). */
@Component
public class ShippedSurveys {

  /** Code of the survey on handling. */
  public static final String HANDLING = "handling";

  private final ShippedQuestionnaires shipped;
  private final Questionnaires questionnaires;
  private final Surveys surveys;
  private final Clock clock;

  ShippedSurveys(
      ShippedQuestionnaires shipped, Questionnaires questionnaires, Surveys surveys, Clock clock) {
    this.shipped = shipped;
    this.questionnaires = questionnaires;
    this.surveys = surveys;
    this.clock = clock;
  }

  /** Id of a shipped survey; the same in every installation. */
  public static String id(String code) {
    return Ids.of("shipped-survey", code);
  }

  /** Stores what is missing; several instances may do so at once. */
  public void ensure(SurveyOffice office) {
    shipped.ensure(office.organisingDepartment());
    String id = id(HANDLING);
    if (surveys.find(id).isPresent()) {
      return;
    }
    try {
      surveys.create(() -> running(id, office));
    } catch (DuplicateKeyException another) {
      // Another instance starting at the same moment stored it first: what is wanted is there.
      if (surveys.find(id).isEmpty()) {
        throw another;
      }
    }
  }

  private Change<Survey, SurveyEvent> running(String id, SurveyOffice office) {
    String questionnaireId = ShippedQuestionnaires.id(ShippedQuestionnaires.HANDLING);
    Questionnaire questionnaire = questionnaires.find(questionnaireId).orElseThrow();
    Instant now = clock.instant();
    Survey survey = new Survey(id, HANDLING, handling(questionnaireId), office);
    List<SurveyEvent> events = new ArrayList<>(List.of(new SurveyPlanned()));
    events.addAll(survey.start(questionnaire, now));
    return new Change<>(survey, events);
  }

  private static SurveyPlan handling(String questionnaireId) {
    return new SurveyPlan(
        new Words("投诉处理满意度调查", "Satisfaction with complaint handling"),
        "了解投诉人对受理、处理过程和结果的满意程度，发现不满意的处理并继续跟进。",
        "每一件已解决的投诉或来访的客户及投诉人；只调查处理过程，不调查产品。",
        SurveyFrequency.CONTINUOUS,
        Set.of(SurveyMethod.LINK, SurveyMethod.PHONE),
        "客户服务部组织，系统自动邀请，客服代表可电话代填。",
        questionnaireId,
        SurveyTrigger.CASE_RESOLVED,
        SurveyPlan.VALID_DAYS,
        false);
  }
}
