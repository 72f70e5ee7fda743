/** Kafka in: customers' newest state. */
@NullMarked
package org.kehu.survey.customer.events;

import org.jspecify.annotations.NullMarked;
