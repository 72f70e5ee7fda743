/**
 * Paper questionnaires (纸质问卷) in batches: a template per questionnaire version, filled in from the
 * forms that came back, checked row by row, each form taken once.
 */
@NullMarked
package org.kehu.survey.paper;

import org.jspecify.annotations.NullMarked;
