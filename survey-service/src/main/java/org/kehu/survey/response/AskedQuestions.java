package org.kehu.survey.response;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.Condition;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionnaireContent;

/** Which questions are asked, given what was answered to the earlier ones (field M27). */
public final class AskedQuestions {

  private final Set<String> codes = new HashSet<>();

  private AskedQuestions(QuestionnaireContent content, List<Answer> answers) {
    Map<String, Answer> given = new HashMap<>();
    answers.forEach(answer -> given.putIfAbsent(answer.question(), answer));
    content
        .questions()
        .filter(question -> isAsked(question.showIf(), given))
        .map(Question::code)
        .forEach(codes::add);
  }

  /** By these answers; those to questions that are not asked decide nothing. */
  public static AskedQuestions of(QuestionnaireContent content, List<Answer> answers) {
    return new AskedQuestions(content, answers);
  }

  private boolean isAsked(@Nullable Condition condition, Map<String, Answer> given) {
    if (condition == null) {
      return true;
    }
    Answer earlier = given.get(condition.question());
    if (earlier == null || !codes.contains(condition.question())) {
      return false;
    }
    Integer point = earlier.score();
    return point == null ? condition.isMetBy(earlier.options()) : condition.isMetBy(point);
  }

  /** Whether the question with this code is asked. */
  public boolean has(String question) {
    return codes.contains(question);
  }
}
