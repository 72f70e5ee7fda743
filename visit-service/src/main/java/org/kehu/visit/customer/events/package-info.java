/** Kafka in: the newest state of customers. */
@NullMarked
package org.kehu.visit.customer.events;

import org.jspecify.annotations.NullMarked;
