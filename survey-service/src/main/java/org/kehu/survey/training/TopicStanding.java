package org.kehu.survey.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a department stands with a topic.
 *
 * @param lastHeldOn null if it never was
 * @param dueOn until when the next training is to be held
 */
public record TopicStanding(
    ServiceTopic topic, @Nullable LocalDate lastHeldOn, LocalDate dueOn, boolean overdue) {

  static TopicStanding of(
      ServiceTopic topic, @Nullable LocalDate lastHeldOn, int months, LocalDate today) {
    LocalDate due = lastHeldOn == null ? today : lastHeldOn.plusMonths(months);
    return new TopicStanding(topic, lastHeldOn, due, lastHeldOn == null || today.isAfter(due));
  }
}
