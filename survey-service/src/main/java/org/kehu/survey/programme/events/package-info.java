/** Kafka in and out: waves that were sent, and warnings. */
@NullMarked
package org.kehu.survey.programme.events;

import org.jspecify.annotations.NullMarked;
