/** Kafka out: visits. */
@NullMarked
package org.kehu.visit.visit.events;

import org.jspecify.annotations.NullMarked;
