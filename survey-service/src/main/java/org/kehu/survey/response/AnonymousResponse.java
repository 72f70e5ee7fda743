package org.kehu.survey.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Answers of nobody in particular (匿名答卷). What would lead to a person is not there: no invitation,
 * customer, case, owner, grade, language or channel, no time, no author, no event and no causal
 * chain; the id is random and tells no order.
 *
 * @param id random; of a paper form by the number printed on it
 * @param overall absent when no scored question was answered
 */
@Document(AnonymousResponses.COLLECTION)
record AnonymousResponse(
    @Id String id,
    String surveyId,
    List<Answer> answers,
    @Nullable Score overall,
    List<AreaScore> areas) {

  AnonymousResponse {
    answers = List.copyOf(answers);
    areas = List.copyOf(areas);
  }

  static AnonymousResponse of(String id, String surveyId, QuestionnaireAnswers given) {
    Scores scores = Scores.of(given.asked(), given.answers());
    return new AnonymousResponse(
        id, surveyId, given.answers(), scores.overall().orElse(null), scores.areas());
  }
}
