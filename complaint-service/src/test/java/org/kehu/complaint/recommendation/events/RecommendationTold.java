package org.kehu.complaint.recommendation.events;

import java.util.stream.Stream;
import org.kehu.complaint.recommendation.Recommendation;
import org.kehu.complaint.recommendation.RecommendationEvent;
import org.kehu.kit.outbox.OutgoingEvent;

/** What is told of a recommendation, for tests of other packages. */
public final class RecommendationTold {

  private RecommendationTold() {}

  /** Every event. */
  public static Stream<OutgoingEvent> all(Recommendation one) {
    RecommendationPublisher publisher = new RecommendationPublisher();
    return Stream.of(
            new RecommendationEvent.RecommendationMade(),
            new RecommendationEvent.RecommendationAnswered())
        .map(event -> publisher.publish(one, event));
  }
}
