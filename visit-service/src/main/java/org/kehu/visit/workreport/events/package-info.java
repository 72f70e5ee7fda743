/** Kafka out: work reports. */
@NullMarked
package org.kehu.visit.workreport.events;

import org.jspecify.annotations.NullMarked;
