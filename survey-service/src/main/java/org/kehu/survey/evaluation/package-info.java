/** Evaluations of persons and departments for a period (考核): drafted, assessed, approved. */
@NullMarked
package org.kehu.survey.evaluation;

import org.jspecify.annotations.NullMarked;
