package org.kehu.visit.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit is planned (catalogue V-01, V-02).
 *
 * @param ownerId who is responsible; null for the caller
 * @param visitors who goes along; empty for the owner alone
 */
public record PlanVisit(
    String customerId,
    VisitPurpose purpose,
    Instant plannedAt,
    @Nullable String ownerId,
    List<Visitor> visitors,
    @Nullable String content,
    @Nullable String place) {

  public PlanVisit {
    visitors = List.copyOf(visitors);
  }
}
