package org.kehu.complaint.briefing.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.briefing.Briefing;
import org.kehu.complaint.briefing.BriefingEvent;
import org.kehu.complaint.briefing.BriefingKind;
import org.kehu.complaint.briefing.BriefingSamples;
import org.kehu.complaint.briefing.BriefingStatus;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;

@Proves({"P-42", "P-66", "P-70"})
class BriefingPublisherTest {

  private final BriefingPublisher publisher = new BriefingPublisher();

  @Test
  void everyEventFitsItsSchemaAndTellsNobodysWords() {
    Set<Class<?>> told = new HashSet<>();
    for (BriefingKind kind : BriefingKind.values()) {
      Briefing briefing = BriefingSamples.to(kind, "sales", "production");
      for (BriefingEvent event :
          List.of(
              new BriefingEvent.BriefingSubmitted(),
              new BriefingEvent.BriefingNoted("sales"),
              new BriefingEvent.BriefingAcknowledged(),
              new BriefingEvent.BriefingWithdrawn(),
              new BriefingEvent.BriefingOverdue())) {
        assertThat(EventForm.of(publisher.publish(briefing, event)))
            .doesNotContain("在线", "面料", "数据");
        told.add(event.getClass());
      }
    }

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(BriefingEvent.class.getPermittedSubclasses()));
  }

  @Test
  void whoeverHasToTakeNoteHasItAsWork() {
    assertThat(tasks(BriefingSamples.in(BriefingStatus.SUBMITTED)))
        .containsExactly("ACKNOWLEDGE_BRIEFING", "ACKNOWLEDGE_BRIEFING");
    assertThat(tasks(BriefingSamples.in(BriefingStatus.NOTED)))
        .containsExactly("ACKNOWLEDGE_BRIEFING");
    assertThat(tasks(BriefingSamples.in(BriefingStatus.ACKNOWLEDGED))).isEmpty();
    assertThat(tasks(BriefingSamples.in(BriefingStatus.WITHDRAWN))).isEmpty();
    Briefing late = BriefingSamples.in(BriefingStatus.NOTED);
    BriefingSamples.passed(late, BriefingSamples.hour(900));
    assertThat(tasks(late)).containsExactly("LATE_BRIEFING", "ACKNOWLEDGE_BRIEFING");
  }

  @Test
  void noNameOfADepartmentMakesTwoPiecesOfWorkOne() {
    Briefing briefing = BriefingSamples.to(BriefingKind.FEEDBACK, "late", "x".repeat(60));

    assertThat(publisher.states(briefing).stream().map(StateRecord::key))
        .doesNotHaveDuplicates()
        .hasSize(3)
        .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(64));
  }

  private List<String> tasks(Briefing briefing) {
    return publisher.states(briefing).stream()
        .map(EventForm::of)
        .filter(json -> !json.equals("null"))
        .map(json -> json.replaceAll(".*\"kind\":\"([A-Z_]+)\".*", "$1"))
        .toList();
  }
}
