package org.kehu.complaint.cooperation.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.cooperation.Cooperation;
import org.kehu.complaint.cooperation.CooperationEvent;
import org.kehu.complaint.cooperation.CooperationMove;
import org.kehu.complaint.cooperation.CooperationSamples;
import org.kehu.complaint.cooperation.CooperationStatus;
import org.kehu.complaint.cooperation.Waits;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;

@Proves("P-57")
class CooperationPublisherTest {

  private final CooperationPublisher publisher = new CooperationPublisher();

  @Test
  void everyEventFitsItsSchemaAndTellsNobodysWords() {
    Set<Class<?>> told = new HashSet<>();
    for (CooperationStatus status : CooperationStatus.values()) {
      for (CooperationMove move : status.allowed()) {
        Cooperation cooperation = CooperationSamples.in(status);
        CooperationSamples.move(cooperation, move)
            .forEach(event -> told.add(tell(cooperation, event)));
      }
    }
    Cooperation agreed = CooperationSamples.in(CooperationStatus.AGREED);
    for (CooperationEvent event :
        List.of(
            new CooperationEvent.CooperationAsked(),
            new CooperationEvent.CooperationAgreed(),
            new CooperationEvent.CooperationOverdue(Waits.Awaited.SLIP))) {
      told.add(tell(agreed, event));
    }

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(CooperationEvent.class.getPermittedSubclasses()));
  }

  private Class<?> tell(Cooperation cooperation, CooperationEvent event) {
    assertThat(EventForm.of(publisher.publish(cooperation, event)))
        .doesNotContain("复核", "重检", "解决");
    return event.getClass();
  }

  @Test
  @Proves("P-52")
  void everybodyWhoseWordIsAwaitedHasItAsWork() {
    assertThat(tasks(CooperationStatus.ASKED)).containsExactly("SUBMIT_WORK_SLIP", "GIVE_OPINION");
    assertThat(tasks(CooperationStatus.DISPUTED))
        .containsExactly("RULE_COOPERATION", "SUBMIT_WORK_SLIP");
    assertThat(tasks(CooperationStatus.RULED)).containsExactly("SUBMIT_WORK_SLIP");
    assertThat(tasks(CooperationStatus.AGREED)).containsExactly("SUBMIT_WORK_SLIP");
    assertThat(tasks(CooperationStatus.CANCELLED)).isEmpty();
    Cooperation late = CooperationSamples.in(CooperationStatus.ASKED);
    CooperationSamples.passed(late, Instant.parse("2027-11-23T01:00:00Z"));
    assertThat(tasks(late))
        .containsExactlyInAnyOrder("LATE_COOPERATION", "SUBMIT_WORK_SLIP", "GIVE_OPINION");
  }

  @Test
  void noNameOfADepartmentMakesTwoPiecesOfWorkOne() {
    Cooperation cooperation =
        CooperationSamples.asking(List.of("late", "slip", "x".repeat(60)), true);

    List<String> ids = publisher.states(cooperation).stream().map(StateRecord::key).toList();

    assertThat(ids)
        .doesNotHaveDuplicates()
        .hasSize(6)
        .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(64));
    publisher.states(cooperation).forEach(EventForm::of);
  }

  private List<String> tasks(CooperationStatus status) {
    return tasks(CooperationSamples.in(status));
  }

  private List<String> tasks(Cooperation cooperation) {
    return publisher.states(cooperation).stream()
        .map(EventForm::of)
        .filter(json -> !json.equals("null"))
        .map(json -> json.replaceAll(".*\"kind\":\"([A-Z_]+)\".*", "$1"))
        .toList();
  }
}
