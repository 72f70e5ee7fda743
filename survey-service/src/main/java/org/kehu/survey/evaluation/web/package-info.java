/** Evaluations over HTTP. */
@NullMarked
package org.kehu.survey.evaluation.web;

import org.jspecify.annotations.NullMarked;
