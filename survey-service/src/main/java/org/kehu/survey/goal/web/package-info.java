/** Goals over HTTP. */
@NullMarked
package org.kehu.survey.goal.web;

import org.jspecify.annotations.NullMarked;
