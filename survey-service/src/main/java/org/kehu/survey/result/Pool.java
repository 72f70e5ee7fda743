package org.kehu.survey.result;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.kehu.kit.access.Sight;
import org.kehu.survey.response.AnonymousResponses;
import org.kehu.survey.survey.Survey;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The responses that a result is counted from: of a survey those that the caller may see, of an
 * anonymous one all, since they are nobody's.
 *
 * @param anonymous whether they are told apart by nothing
 */
record Pool(String collection, Criteria counted, boolean anonymous) {

  private static final String RESPONSES = "responses";

  static Pool of(Survey survey, Sight sight) {
    Criteria ofSurvey = where("surveyId").is(survey.id());
    return survey.plan().isAnonymous()
        ? new Pool(AnonymousResponses.COLLECTION, ofSurvey, true)
        : new Pool(RESPONSES, new Criteria().andOperator(ofSurvey, sight.criteria()), false);
  }
}
