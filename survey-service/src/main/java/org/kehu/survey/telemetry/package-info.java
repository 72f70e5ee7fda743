/** Business measures of this service. */
@NullMarked
package org.kehu.survey.telemetry;

import org.jspecify.annotations.NullMarked;
