package org.kehu.survey.answer;

import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.questionnaire.QuestionnaireContent;

/** What a valid link opens: the questions, and in whose name they are answered. */
public record OpenForm(Invitation invitation, QuestionnaireContent asked) {}
