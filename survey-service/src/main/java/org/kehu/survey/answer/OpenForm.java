package org.kehu.survey.answer;

import java.util.List;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.response.Answer;
import org.kehu.survey.survey.Survey;

/**
 * What a valid link opens: the questions, and in whose name they are answered.
 *
 * @param saved what was answered and saved before
 */
public record OpenForm(
    Survey survey, Invitation invitation, QuestionnaireContent asked, List<Answer> saved) {

  /** Whether nobody will be able to tell whose the answers are. */
  public boolean isAnonymous() {
    return survey.plan().isAnonymous();
  }
}
