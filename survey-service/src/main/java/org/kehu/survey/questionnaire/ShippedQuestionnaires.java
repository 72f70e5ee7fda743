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

  /** 顾客满意度调查 (S-04), 回访满意度 (S-05), 客户需求 (S-13), 产品使用情况 (S-14), and the one on handling. */
  static final List<String> CODES =
      List.of(
          HANDLING,
          "customer-satisfaction",
          "revisit-satisfaction",
          "customer-needs",
          "product-use");

  private final Questionnaires questionnaires;
  private final ShippedContents contents;
  private final Clock clock;

  ShippedQuestionnaires(Questionnaires questionnaires, ShippedContents contents, Clock clock) {
    this.questionnaires = questionnaires;
    this.contents = contents;
    this.clock = clock;
  }

  /** Id of the shipped version of this questionnaire; the same in every installation. */
  public static String id(String code) {
    return Ids.of("shipped-questionnaire", code);
  }

  /** Stores what is missing; several instances may do so at once. */
  public void ensure(String department) {
    CODES.forEach(code -> ensure(code, department));
  }

  private void ensure(String code, String department) {
    String id = id(code);
    if (questionnaires.find(id).isPresent()) {
      return;
    }
    try {
      questionnaires.create(() -> published(id, code, contents.of(code), department));
    } catch (DuplicateKeyException taken) {
      // Another instance starting at the same moment stored it, or the company has one of its own
      // with this code: what is wanted is there.
      if (questionnaires.newestVersion(code) == 0) {
        throw taken;
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
}
