/** Kafka out: responses and low scores. */
@NullMarked
package org.kehu.survey.response.events;

import org.jspecify.annotations.NullMarked;
