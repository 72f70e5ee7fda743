/** Kafka out: days of care. */
@NullMarked
package org.kehu.visit.care.events;

import org.jspecify.annotations.NullMarked;
