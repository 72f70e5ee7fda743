/** Improvements over HTTP. */
@NullMarked
package org.kehu.survey.improvement.web;

import org.jspecify.annotations.NullMarked;
