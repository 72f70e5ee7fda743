package org.kehu.kit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutboxEntry;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.telemetry.Trace;

/** Writes an aggregate's events as the entries that wait in its document to be sent. */
final class EventEntries<A extends Aggregate, E> {

  private final StoreParts parts;
  private final EventPublisher<A, E> publisher;

  EventEntries(StoreParts parts, EventPublisher<A, E> publisher) {
    this.parts = parts;
    this.publisher = publisher;
  }

  /** The entries, numbered behind the aggregate's last event. */
  List<Document> of(A aggregate, List<E> events, Instant now, Call call) {
    List<Document> entries = new ArrayList<>(events.size());
    for (E event : events) {
      long number = aggregate.sequence() + entries.size() + 1;
      entries.add(document(entry(number, publisher.publish(aggregate, event), now, call)));
    }
    return entries;
  }

  private OutboxEntry entry(long number, OutgoingEvent told, Instant now, Call call) {
    return new OutboxEntry(
        number,
        Ids.next(),
        told.topic(),
        told.type(),
        now,
        parts.mapper().writeValueAsString(told.data()),
        call.caller().id(),
        call.causationId(),
        told.customerId(),
        Trace.current().map(Trace::traceparent).orElse(null),
        call.origin(),
        told.grant() ? true : null);
  }

  private Document document(OutboxEntry entry) {
    Document document = new Document();
    parts.mongo().getConverter().write(entry, document);
    document.remove("_class");
    return document;
  }
}
