package org.kehu.visit.occasion;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * What is planned (活动策划, catalogue V-31); may be edited until it is held.
 *
 * @param content what happens, for which customers it is meant
 * @param topics what a training is about; empty for other kinds
 * @param budget what it may cost; null for nothing
 */
public record OccasionPlan(
    OccasionKind kind,
    String title,
    Instant startsAt,
    @Nullable String place,
    @Nullable String content,
    Set<TrainingTopic> topics,
    @Nullable Money budget) {

  public OccasionPlan {
    topics = Set.copyOf(topics);
  }
}
