package org.kehu.complaint.recommendation.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/** The bodies of events of recommendations: ids and codes; each has its schema. */
final class RecommendationFacts {

  private RecommendationFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Moved(
      String recommendationId,
      String number,
      String caseId,
      @Nullable String customerId,
      String item,
      String status,
      String departmentId) {}
}
