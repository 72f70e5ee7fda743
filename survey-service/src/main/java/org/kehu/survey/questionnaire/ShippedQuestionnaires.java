package org.kehu.survey.questionnaire;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.Change;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireDrafted;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The questionnaires that the suite brings along, published, so that the first day has something to
 * ask.
 */
@Component
public class ShippedQuestionnaires {

  /** The questionnaire on how a complaint was handled (投诉处理满意度). */
  public static final String HANDLING = "handling-satisfaction";

  private final Questionnaires questionnaires;
  private final Clock clock;

  ShippedQuestionnaires(Questionnaires questionnaires, Clock clock) {
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** Id of the shipped version of this questionnaire; the same in every installation. */
  public static String id(String code) {
    return Ids.of("shipped-questionnaire", code);
  }

  /** Stores what is missing; several instances may do so at once. */
  public void ensure(String department) {
    String id = id(HANDLING);
    if (questionnaires.find(id).isPresent()) {
      return;
    }
    try {
      questionnaires.create(() -> published(id, HANDLING, handling(), department));
    } catch (DuplicateKeyException another) {
      // Another instance starting at the same moment stored it first: what is wanted is there.
      if (questionnaires.find(id).isEmpty()) {
        throw another;
      }
    }
  }

  private Change<Questionnaire, QuestionnaireEvent> published(
      String id, String code, QuestionnaireContent content, String department) {
    Instant now = clock.instant();
    Questionnaire shipped = new Questionnaire(id, code, content, department);
    List<QuestionnaireEvent> events = new ArrayList<>(List.of(new QuestionnaireDrafted()));
    events.addAll(shipped.approve(Call.current().caller().id(), now));
    events.addAll(shipped.publish(now));
    return new Change<>(shipped, events);
  }

  static QuestionnaireContent handling() {
    return new QuestionnaireContent(
        new Words("投诉处理满意度调查", "How did we handle your complaint?"),
        new Words(
            "您反映的问题已有处理结果，请花一分钟告诉我们处理得怎么样。您的回答只用于改进服务。",
            "The matter you raised has been resolved. Please take a minute to tell us how we did."
                + " Your answers are only used to improve our service."),
        List.of(
            new Section(
                "rating",
                new Words(
                    "请打分（0 分很不满意，10 分很满意）", "Your rating (0 very dissatisfied, 10 very satisfied)"),
                List.of(
                    score(
                        "service-attitude",
                        "处理人员的服务态度",
                        "The attitude of the people you dealt with"),
                    score("timeliness", "处理的及时性", "How promptly it was handled"),
                    score("result", "处理的结果", "The result"))),
            new Section(
                "opinion",
                new Words("您的意见", "Your opinion"),
                List.of(
                    new Question(
                        "suggestion",
                        QuestionKind.TEXT,
                        null,
                        new Words("还有什么意见或建议？", "Anything else you would like to tell us?"),
                        false,
                        0,
                        null,
                        List.of(),
                        List.of(),
                        1000)))));
  }

  private static Question score(String area, String zh, String en) {
    return new Question(
        area,
        QuestionKind.CSAT,
        area,
        new Words(zh, en),
        true,
        1,
        new Scale(
            0, 10, new Words("很不满意", "Very dissatisfied"), new Words("很满意", "Very satisfied")),
        List.of(),
        List.of(),
        1000);
  }
}
