/** What others hear of improvements. */
@NullMarked
package org.kehu.survey.improvement.events;

import org.jspecify.annotations.NullMarked;
