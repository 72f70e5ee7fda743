/** Spot checks over HTTP. */
@NullMarked
package org.kehu.survey.spotcheck.web;

import org.jspecify.annotations.NullMarked;
