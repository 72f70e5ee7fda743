/** Scorecards over HTTP. */
@NullMarked
package org.kehu.survey.measure.web;

import org.jspecify.annotations.NullMarked;
