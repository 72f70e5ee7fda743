/** Kafka in and out: revisits. */
@NullMarked
package org.kehu.visit.revisit.events;

import org.jspecify.annotations.NullMarked;
