/** Improvements from feedback to the measure afterwards (持续改进). */
@NullMarked
package org.kehu.survey.improvement;

import org.jspecify.annotations.NullMarked;
