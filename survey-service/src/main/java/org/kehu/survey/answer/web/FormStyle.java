package org.kehu.survey.answer.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.Condition;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionnaireContent;

/**
 * The rules of style that hide a question until an earlier answer asks for it: without a script, by
 * what is checked. A browser that does not know {@code :has} shows the question with its condition
 * in words, and what is answered needlessly is passed over.
 */
final class FormStyle {

  private final Map<String, Question> questions = new HashMap<>();
  private final StringBuilder css = new StringBuilder();

  private FormStyle() {}

  /** Empty if every question is always asked. */
  static String of(QuestionnaireContent asked) {
    FormStyle style = new FormStyle();
    asked
        .questions()
        .forEach(question -> {
          style.questions.put(question.code(), question);
          style.hide(block(question), question.showIf());
        });
    return style.css.toString();
  }

  /** Id of the element around a question. */
  static String block(Question question) {
    return "if-" + question.code();
  }

  /** Hidden too while the earlier question is hidden, whatever is checked in it. */
  private void hide(String block, @Nullable Condition condition) {
    if (condition == null) {
      return;
    }
    Question earlier = Objects.requireNonNull(questions.get(condition.question()));
    String met =
        controls(earlier, condition).stream()
            .map(id -> "#" + id + ":checked")
            .collect(Collectors.joining(","));
    css.append("form:not(:has(").append(met).append(")) #").append(block);
    css.append("{display:none}\n");
    hide(block, earlier.showIf());
  }

  private static List<String> controls(Question earlier, Condition condition) {
    Stream<String> values =
        earlier.kind().chosen()
            ? condition.options().stream()
            : Objects.requireNonNull(earlier.scale())
                .points()
                .filter(condition::isMetBy)
                .mapToObj(Integer::toString);
    return values.map(value -> earlier.code() + "-" + value).toList();
  }
}
