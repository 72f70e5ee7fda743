/** What others hear of evaluations. */
@NullMarked
package org.kehu.survey.evaluation.events;

import org.jspecify.annotations.NullMarked;
