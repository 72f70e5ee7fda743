/** What others hear of goals. */
@NullMarked
package org.kehu.survey.goal.events;

import org.jspecify.annotations.NullMarked;
