package org.kehu.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes CloudEvents 1.0 in Kafka's binary mode, with the suite's extensions. */
final class CloudEvents {

  private final String source;

  CloudEvents(String service) {
    this.source = "urn:kehu:service:" + service;
  }

  ProducerRecord<String, byte[]> event(Unsent unsent, OutboxEntry entry) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(entry.topic(), unsent.id(), entry.data().getBytes(UTF_8));
    attributes(record, unsent, entry.id(), entry.type(), entry.time(), entry.customerId());
    header(record, "kehusequence", Long.toString(entry.sequence()));
    header(record, "causationid", entry.causationId());
    header(record, "actor", entry.actor());
    header(record, "traceparent", entry.traceparent());
    header(record, "scope", String.join(" ", unsent.scope()));
    return record;
  }

  ProducerRecord<String, byte[]> state(
      Unsent unsent, StateRecord state, byte @Nullable [] body, Instant time) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(state.topic(), state.key(), body);
    String id = unsent.subject() + ":" + unsent.sequence();
    id = state.key().equals(unsent.id()) ? id : id + ":" + state.key();
    attributes(record, unsent, id, state.type(), time, state.customerId());
    header(record, "kehusequence", Long.toString(unsent.sequence()));
    return record;
  }

  private void attributes(
      ProducerRecord<String, byte[]> record,
      Unsent unsent,
      String id,
      String type,
      Instant time,
      @Nullable String customerId) {
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", id);
    header(record, "ce_source", source);
    header(record, "ce_type", type);
    header(record, "ce_subject", unsent.subject());
    header(record, "ce_time", time.toString());
    header(record, "content-type", "application/json");
    header(record, "correlationid", unsent.correlationId());
    header(record, "customerid", customerId);
    header(record, "level", Integer.toString(unsent.level()));
    header(record, "department", unsent.department());
  }

  private static void header(
      ProducerRecord<String, byte[]> record, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }
}
