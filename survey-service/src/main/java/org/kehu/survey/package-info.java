/** Owns questionnaires, surveys and their answers (问卷、满意度调查). */
@NullMarked
package org.kehu.survey;

import org.jspecify.annotations.NullMarked;
