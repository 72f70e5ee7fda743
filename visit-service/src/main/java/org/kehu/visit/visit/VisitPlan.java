package org.kehu.visit.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a plan that may be edited until the visit takes place. */
public record VisitPlan(
    VisitPurpose purpose,
    List<Visitor> visitors,
    @Nullable String content,
    @Nullable String place) {

  public VisitPlan {
    visitors = List.copyOf(visitors);
  }
}
