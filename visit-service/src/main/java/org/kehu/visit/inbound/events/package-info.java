/** Kafka in and out: visits of customers to us. */
@NullMarked
package org.kehu.visit.inbound.events;

import org.jspecify.annotations.NullMarked;
