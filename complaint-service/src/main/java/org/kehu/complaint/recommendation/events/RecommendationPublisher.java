package org.kehu.complaint.recommendation.events;

import org.kehu.complaint.Topics;
import org.kehu.complaint.recommendation.Recommendation;
import org.kehu.complaint.recommendation.RecommendationEvent;
import org.kehu.complaint.recommendation.RecommendationEvent.RecommendationAnswered;
import org.kehu.complaint.recommendation.RecommendationEvent.RecommendationMade;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** What others hear of a recommendation, without anybody's words. */
@Component
class RecommendationPublisher implements EventPublisher<Recommendation, RecommendationEvent> {

  @Override
  public OutgoingEvent publish(Recommendation one, RecommendationEvent event) {
    return switch (event) {
      case RecommendationMade() -> told(one, "recommendation-made");
      case RecommendationAnswered() -> told(one, "recommendation-answered");
    };
  }

  private static OutgoingEvent told(Recommendation one, String type) {
    RecommendationFacts.Moved moved =
        new RecommendationFacts.Moved(
            one.id(),
            one.number(),
            one.caseId(),
            one.customerId(),
            one.item(),
            one.status().name(),
            one.departmentId());
    return new OutgoingEvent(
        Topics.COMPLAINT, "kehu.complaint." + type + ".v1", moved, one.customerId());
  }
}
