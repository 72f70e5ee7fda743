/** Questionnaires (问卷): what is asked, in which languages, and which version is in force. */
@NullMarked
package org.kehu.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
