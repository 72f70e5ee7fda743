/** Kafka in and out: receptions told, and given to somebody when that did not happen at once. */
@NullMarked
package org.kehu.visit.reception.events;

import org.jspecify.annotations.NullMarked;
