/** Kafka out: what happened to surveys, and their newest state. */
@NullMarked
package org.kehu.survey.survey.events;

import org.jspecify.annotations.NullMarked;
