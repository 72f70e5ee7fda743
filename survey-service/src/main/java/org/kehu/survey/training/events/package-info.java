/** What others hear of training. */
@NullMarked
package org.kehu.survey.training.events;

import org.jspecify.annotations.NullMarked;
