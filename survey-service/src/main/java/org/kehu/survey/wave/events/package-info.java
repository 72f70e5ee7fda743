/** Kafka out: waves. */
@NullMarked
package org.kehu.survey.wave.events;

import org.jspecify.annotations.NullMarked;
