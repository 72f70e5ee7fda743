/** Kafka out: occasions. */
@NullMarked
package org.kehu.visit.occasion.events;

import org.jspecify.annotations.NullMarked;
