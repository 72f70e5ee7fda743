/** Answering by link: who holds the link may answer, once. */
@NullMarked
package org.kehu.survey.answer;

import org.jspecify.annotations.NullMarked;
