package org.kehu.complaint.violation.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.violation.Violation;
import org.kehu.complaint.violation.ViolationEvent;
import org.kehu.complaint.violation.ViolationEvent.ViolationReported;
import org.kehu.complaint.violation.ViolationKind;
import org.kehu.complaint.violation.ViolationMove;
import org.kehu.complaint.violation.ViolationSamples;
import org.kehu.complaint.violation.ViolationStatus;
import org.kehu.testkit.Proves;

class ViolationPublisherTest {

  private final ViolationPublisher publisher = new ViolationPublisher();

  @Test
  void everyEventFitsItsSchemaAndNamesNobody() {
    Set<Class<?>> told = new HashSet<>();
    for (ViolationStatus status : ViolationStatus.values()) {
      for (ViolationMove move : status.allowed()) {
        Violation violation = ViolationSamples.in(status);
        ViolationSamples.move(violation, move).forEach(event -> told.add(tell(violation, event)));
      }
    }
    told.add(tell(ViolationSamples.in(ViolationStatus.REPORTED), new ViolationReported()));

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(ViolationEvent.class.getPermittedSubclasses()));
  }

  private Class<?> tell(Violation violation, ViolationEvent event) {
    assertThat(EventForm.of(publisher.publish(violation, event)))
        .doesNotContain(ViolationSamples.PERSON, "推托", "CRITICISM", "REMOVAL");
    return event.getClass();
  }

  @Test
  @Proves("X-50")
  void itIsTheLeadersWorkAndOfALeaderTheGeneralManagers() {
    assertThat(task(ViolationSamples.in(ViolationStatus.REPORTED)))
        .contains("\"HANDLE_VIOLATION\"", "\"" + ViolationSamples.LEADER + "\"");
    assertThat(task(ViolationSamples.of(ViolationKind.ATTITUDE, null)))
        .contains("\"HANDLE_VIOLATION\"", "\"general-manager\"");
    assertThat(task(ViolationSamples.in(ViolationStatus.PROPOSED))).contains("\"manager\"");
    assertThat(task(ViolationSamples.in(ViolationStatus.APPEALED))).contains("\"office\"");
    assertThat(task(ViolationSamples.in(ViolationStatus.SANCTIONED))).isEqualTo("null");
  }

  private String task(Violation violation) {
    return EventForm.of(publisher.states(violation).getFirst());
  }
}
