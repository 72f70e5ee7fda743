/** Kafka in: open work. */
@NullMarked
package org.kehu.visit.task.events;

import org.jspecify.annotations.NullMarked;
