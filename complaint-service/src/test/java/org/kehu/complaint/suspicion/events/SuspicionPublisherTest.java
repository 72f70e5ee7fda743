package org.kehu.complaint.suspicion.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.suspicion.Rule;
import org.kehu.complaint.suspicion.Suspicion;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionConfirmed;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionDismissed;
import org.kehu.complaint.suspicion.SuspicionEvent.SuspicionFound;
import org.kehu.complaint.suspicion.SuspicionSamples;
import org.kehu.testkit.Proves;

@Proves({"X-45", "X-46"})
class SuspicionPublisherTest {

  private final SuspicionPublisher publisher = new SuspicionPublisher();

  @Test
  void everyEventFitsItsSchemaAndNamesNobody() {
    for (Rule rule : Rule.values()) {
      Suspicion suspicion = SuspicionSamples.found(rule, 3, SuspicionSamples.LEADER);
      List.of(new SuspicionFound(), new SuspicionConfirmed(), new SuspicionDismissed())
          .forEach(event ->
              assertThat(EventForm.of(publisher.publish(suspicion, event)))
                  .doesNotContain(SuspicionSamples.PERSON, SuspicionSamples.LEADER));
    }
  }

  @Test
  void theLeaderJudgesAndOfALeaderTheOffice() {
    assertThat(task(SuspicionSamples.found(Rule.UNACKNOWLEDGED, 3, SuspicionSamples.LEADER)))
        .contains("JUDGE_SUSPICION", SuspicionSamples.LEADER)
        .doesNotContain("\"role\"");
    assertThat(task(SuspicionSamples.found(Rule.UNACKNOWLEDGED, 3, null)))
        .contains("JUDGE_SUSPICION", "\"role\":\"office\"");
    assertThat(task(SuspicionSamples.dismissed())).isEqualTo("null");
  }

  private String task(Suspicion suspicion) {
    return EventForm.of(publisher.states(suspicion).getFirst());
  }
}
