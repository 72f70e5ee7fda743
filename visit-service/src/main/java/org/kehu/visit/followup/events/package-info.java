/** Kafka in and out: follow-ups. */
@NullMarked
package org.kehu.visit.followup.events;

import org.jspecify.annotations.NullMarked;
