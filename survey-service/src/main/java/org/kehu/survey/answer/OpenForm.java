package org.kehu.survey.answer;

import java.util.List;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.response.Answer;

/**
 * What a valid link opens: the questions, and in whose name they are answered.
 *
 * @param saved what was answered and saved before
 */
public record OpenForm(Invitation invitation, QuestionnaireContent asked, List<Answer> saved) {}
