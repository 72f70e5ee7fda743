package org.kehu.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How a record is read as an event. */
class EnvelopeTest {

  private static final Map<String, String> NEEDED =
      Map.of(
          "ce_id", "e1",
          "ce_type", "kehu.sample.poked.v1",
          "ce_subject", "poke/1",
          "ce_time", "2026-11-23T08:00:00Z",
          "kehusequence", "3",
          "correlationid", "c1");

  private final Envelope envelope = new Envelope(JsonMapper.builder().build());

  private static ConsumerRecord<String, byte[]> record(Map<String, String> further) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("kehu.visit.v1", 0, 0, "1", "{}".getBytes(UTF_8));
    NEEDED.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    further.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  @Test
  void whoMaySeeTheSubjectIsReadFromTheHeaders() {
    IncomingEvent event =
        envelope.open(
            record(Map.of("level", "1", "department", "sales", "scope", "own:a  dep:sales")));

    assertThat(event.level()).isEqualTo(1);
    assertThat(event.department()).isEqualTo("sales");
    assertThat(event.scope()).containsExactlyInAnyOrder("own:a", "dep:sales");
  }

  @Test
  void whatIsNotToldBelongsToNobody() {
    IncomingEvent event = envelope.open(record(Map.of()));

    assertThat(event.level()).isZero();
    assertThat(event.department()).isEmpty();
    assertThat(event.scope()).isEmpty();
  }

  @Test
  void aRecordThatIsNoEventIsRefusedWithTheReason() {
    assertThatThrownBy(() -> envelope.open(record(Map.of("level", "high"))))
        .isInstanceOf(Envelope.Unreadable.class)
        .hasMessageContaining("high");
  }
}
