/** Kafka out: meetings and what they gave people to do. */
@NullMarked
package org.kehu.visit.meeting.events;

import org.jspecify.annotations.NullMarked;
