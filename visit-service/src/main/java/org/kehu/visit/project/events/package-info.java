/** Kafka out: projects of customers. */
@NullMarked
package org.kehu.visit.project.events;

import org.jspecify.annotations.NullMarked;
