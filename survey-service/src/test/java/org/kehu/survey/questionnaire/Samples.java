package org.kehu.survey.questionnaire;

import java.util.List;
import org.kehu.survey.storage.ShippedContentFiles;

/** Questionnaires to try things with. */
public final class Samples {

  private Samples() {}

  public static Words words(String zh) {
    return new Words(zh, zh + " (en)");
  }

  public static Question question(String code, QuestionKind kind, boolean required) {
    return new Question(
        code,
        kind,
        kind.scaled() ? code + "-area" : null,
        words(code),
        required,
        1,
        switch (kind) {
          case NPS -> new Scale(0, 10, words("不会"), words("一定会"));
          case CSAT, MATRIX -> new Scale(1, 5, words("差"), words("好"));
          case CES -> new Scale(1, 7, null, null);
          case SINGLE, MULTIPLE, TEXT, DATE -> null;
        },
        kind.chosen() ? List.of(option("a"), option("b"), option("c")) : List.of(),
        kind == QuestionKind.MATRIX ? List.of(option("speed"), option("price")) : List.of(),
        20,
        null,
        null);
  }

  public static Option option(String code) {
    return new Option(code, words(code));
  }

  /** One required question of every kind, named after the kind. */
  public static QuestionnaireContent everyKind() {
    return content(
        List.of(QuestionKind.values()).stream()
            .map(kind -> question(kind.name().toLowerCase(java.util.Locale.ROOT), kind, true))
            .toList());
  }

  public static QuestionnaireContent content(List<Question> questions) {
    return new QuestionnaireContent(
        words("题目"), words("说明"), List.of(new Section("all", words("全部"), questions)));
  }

  public static QuestionnaireContent handling() {
    return shipped(ShippedQuestionnaires.HANDLING);
  }

  /** One that the suite ships. */
  public static QuestionnaireContent shipped(String code) {
    return new ShippedContentFiles().of(code);
  }

  /** A published version. */
  public static Questionnaire published(QuestionnaireContent content) {
    Questionnaire questionnaire = new Questionnaire("sample", 1, content, "customer-service");
    questionnaire.approve("st-wang-zong", java.time.Instant.EPOCH);
    questionnaire.publish(java.time.Instant.EPOCH);
    return questionnaire;
  }
}
