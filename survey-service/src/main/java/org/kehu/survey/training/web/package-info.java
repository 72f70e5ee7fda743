/** Training over HTTP. */
@NullMarked
package org.kehu.survey.training.web;

import org.jspecify.annotations.NullMarked;
