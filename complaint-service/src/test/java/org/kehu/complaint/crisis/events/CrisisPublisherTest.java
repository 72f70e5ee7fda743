package org.kehu.complaint.crisis.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.crisis.Crisis;
import org.kehu.complaint.crisis.CrisisEnd;
import org.kehu.complaint.crisis.CrisisEvent;
import org.kehu.complaint.crisis.CrisisEvent.CrisisAlerted;
import org.kehu.complaint.crisis.CrisisEvent.CrisisEnded;
import org.kehu.complaint.crisis.CrisisEvent.CrisisItemDone;
import org.kehu.complaint.crisis.CrisisEvent.CrisisMoved;
import org.kehu.complaint.crisis.CrisisEvent.CrisisNoted;
import org.kehu.complaint.crisis.CrisisEvent.CrisisUnnoted;
import org.kehu.complaint.crisis.CrisisEvent.LeaderInformed;
import org.kehu.complaint.crisis.CrisisSamples;
import org.kehu.testkit.Proves;

@Proves("P-10")
class CrisisPublisherTest {

  private final CrisisPublisher publisher = new CrisisPublisher();

  @Test
  void everyEventFitsItsSchema() {
    Crisis crisis = CrisisSamples.alerted();
    List<CrisisEvent> events = new ArrayList<>();
    events.add(new CrisisAlerted());
    events.add(new LeaderInformed(CrisisSamples.CHIEF));
    events.add(new CrisisMoved());
    events.add(new CrisisNoted("gm-office"));
    events.add(new CrisisItemDone("CONTAIN", 4));
    events.add(new CrisisUnnoted());
    events.add(new CrisisEnded(CrisisEnd.Reason.SOLVED));
    Set<Class<?>> told = new HashSet<>();
    for (CrisisEvent event : events) {
      assertThat(EventForm.of(publisher.publish(crisis, event))).doesNotContain("封存", "样品");
      told.add(event.getClass());
    }
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(CrisisEvent.class.getPermittedSubclasses()));
  }

  @Test
  void theLineTheHandlerAndTheOfficeHaveTheirWork() {
    assertThat(tasks(CrisisSamples.alerted()))
        .containsExactly("CONTAIN_CRISIS", "NOTE_CRISIS", "NOTE_CRISIS");
    assertThat(tasks(CrisisSamples.late()))
        .containsExactly("CONTAIN_CRISIS", "CRISIS_UNNOTED", "NOTE_CRISIS", "NOTE_CRISIS");
    assertThat(tasks(CrisisSamples.ended())).isEmpty();
  }

  private List<String> tasks(Crisis crisis) {
    return publisher.states(crisis).stream()
        .map(EventForm::of)
        .filter(json -> !json.equals("null"))
        .map(json -> json.replaceAll(".*\"kind\":\"([A-Z_]+)\".*", "$1"))
        .toList();
  }
}
