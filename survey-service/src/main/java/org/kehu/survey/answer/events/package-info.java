/** Kafka in and out: answers that are saved, and that are no longer needed. */
@NullMarked
package org.kehu.survey.answer.events;

import org.jspecify.annotations.NullMarked;
