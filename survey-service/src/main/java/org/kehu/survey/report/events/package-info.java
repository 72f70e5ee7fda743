/** Kafka out: reports, and areas below the target. */
@NullMarked
package org.kehu.survey.report.events;

import org.jspecify.annotations.NullMarked;
