/** Supervision reports over HTTP. */
@NullMarked
package org.kehu.survey.supervision.web;

import org.jspecify.annotations.NullMarked;
