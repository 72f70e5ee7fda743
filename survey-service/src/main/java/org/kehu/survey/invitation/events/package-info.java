/** Kafka in: what triggers an invitation. Kafka out: what became of it. */
@NullMarked
package org.kehu.survey.invitation.events;

import org.jspecify.annotations.NullMarked;
