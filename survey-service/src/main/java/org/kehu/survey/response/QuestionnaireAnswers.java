package org.kehu.survey.response;

import java.util.List;
import org.kehu.survey.questionnaire.QuestionnaireContent;

/** Answers with what was asked. */
record QuestionnaireAnswers(QuestionnaireContent asked, List<Answer> answers) {}
