/** HTTP in: questionnaires. */
@NullMarked
package org.kehu.survey.questionnaire.web;

import org.jspecify.annotations.NullMarked;
