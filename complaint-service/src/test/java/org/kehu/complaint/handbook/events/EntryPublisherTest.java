package org.kehu.complaint.handbook.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.handbook.EntryEvent;
import org.kehu.complaint.handbook.EntryEvent.EntryDrafted;
import org.kehu.complaint.handbook.EntryMove;
import org.kehu.complaint.handbook.EntrySamples;
import org.kehu.complaint.handbook.EntryStatus;
import org.kehu.complaint.handbook.HandbookEntry;
import org.kehu.testkit.Proves;

@Proves("P-69")
class EntryPublisherTest {

  private final EntryPublisher publisher = new EntryPublisher();

  @Test
  void everyEventFitsItsSchemaAndTellsNoWords() {
    Set<Class<?>> told = new HashSet<>();
    for (EntryStatus status : EntryStatus.values()) {
      for (EntryMove move : status.allowed()) {
        HandbookEntry entry = EntrySamples.in(status);
        if (move != EntryMove.USE || entry.published() != null) {
          EntrySamples.move(entry, move).forEach(event -> told.add(tell(entry, event)));
        }
      }
    }
    told.add(tell(EntrySamples.in(EntryStatus.DRAFT), new EntryDrafted()));

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(EntryEvent.class.getPermittedSubclasses()));
  }

  private Class<?> tell(HandbookEntry entry, EntryEvent event) {
    assertThat(EventForm.of(publisher.publish(entry, event))).doesNotContain("报告逾期", "免费加急");
    return event.getClass();
  }

  @Test
  void whatWaitsForApprovalIsTheSupervisorsWork() {
    assertThat(task(EntryStatus.SUBMITTED)).contains("\"APPROVE_HANDBOOK\"", "\"supervisor\"");
    assertThat(task(EntryStatus.APPROVED)).isEqualTo("null");
  }

  private String task(EntryStatus status) {
    return EventForm.of(publisher.states(EntrySamples.in(status)).getFirst());
  }
}
