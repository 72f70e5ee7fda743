/** Kafka out: batches of paper forms. */
@NullMarked
package org.kehu.survey.paper.events;

import org.jspecify.annotations.NullMarked;
