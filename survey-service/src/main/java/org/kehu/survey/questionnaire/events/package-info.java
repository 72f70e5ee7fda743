/** Kafka out: what happened to questionnaires. */
@NullMarked
package org.kehu.survey.questionnaire.events;

import org.jspecify.annotations.NullMarked;
