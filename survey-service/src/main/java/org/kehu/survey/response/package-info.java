/** Responses (答卷): answers, the scores they give, and which of them are low. */
@NullMarked
package org.kehu.survey.response;

import org.jspecify.annotations.NullMarked;
