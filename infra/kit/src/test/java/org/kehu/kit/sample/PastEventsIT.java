package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.inbox.PastEvents;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What was told is read again, from a place to a place. */
@KehuServiceTest
class PastEventsIT {

  private static final String TOPIC = "kehu.complaint.v1";

  @Autowired private PastEvents past;
  private final String subject = "chore/" + UUID.randomUUID();

  private void tell(long sequence) {
    Events.tell(TOPIC, "kehu.complaint.chore-told.v1", subject, sequence, "{\"n\":1}");
  }

  /** Sequences of the subject's events before these ends. */
  private List<Long> told(PastEvents.Reader reader, SortedMap<String, Long> ends) {
    List<Long> sequences = new ArrayList<>();
    ends.forEach((place, end) -> {
      long from = 0;
      while (from < end) {
        PastEvents.Chapter chapter = reader.read(place, from, end);
        chapter.events().stream()
            .filter(event -> event.subject().equals(subject))
            .map(IncomingEvent::sequence)
            .forEach(sequences::add);
        assertThat(chapter.next()).isGreaterThan(from).isLessThanOrEqualTo(end);
        from = chapter.next();
      }
    });
    return sequences;
  }

  @Test
  void whatIsToldLaterIsBeyondTheEnd() {
    tell(1);
    tell(2);
    try (PastEvents.Reader reader = past.open()) {
      SortedMap<String, Long> ends = reader.ends(Set.of(TOPIC));
      tell(3);

      assertThat(told(reader, ends)).containsExactly(1L, 2L);
      assertThat(told(reader, reader.ends(Set.of(TOPIC)))).containsExactly(1L, 2L, 3L);
      assertThat(reader.beginnings(Set.of(TOPIC))).hasSameSizeAs(ends).doesNotContainValue(null);
    }
  }

  @Test
  void whatIsNoEventIsCountedAndPassedOver() {
    Events.tell(TOPIC, "kehu.complaint.chore-told.v1", subject, 1, "{no json");
    tell(2);
    try (PastEvents.Reader reader = past.open()) {
      SortedMap<String, Long> ends = reader.ends(Set.of(TOPIC));
      String place =
          ends.keySet().stream()
              .filter(one -> ends.get(one) > 0)
              .filter(one ->
                  reader.read(one, ends.get(one) - 1, ends.get(one)).events().stream()
                      .anyMatch(event -> event.subject().equals(subject)))
              .findFirst()
              .orElseThrow();
      long end = ends.get(place);

      PastEvents.Chapter last = reader.read(place, end - 2, end);

      assertThat(last.unreadable()).isEqualTo(1);
      assertThat(last.events()).extracting(IncomingEvent::sequence).containsExactly(2L);
    }
  }
}
