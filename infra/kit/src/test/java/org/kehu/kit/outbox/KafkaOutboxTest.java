package org.kehu.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

/** What the sender promises when brokers, documents and other writers misbehave. */
class KafkaOutboxTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Shelf shelf = new Shelf();
  private final Broker broker = new Broker();
  private final Trail trail = new Trail();
  private final KafkaOutbox outbox =
      new KafkaOutbox(
          "test",
          broker,
          JsonMapper.shared(),
          Clock.systemUTC(),
          new SimpleMeterRegistry(),
          () -> trail);

  @AfterEach
  void stop() {
    outbox.stop();
  }

  private void start() {
    outbox.register(shelf);
    outbox.start();
  }

  @Test
  @Proves("M31")
  void eventsOfAnAggregateGoInOrderAndAreForgottenWhenTold() {
    start();
    outbox.offer(shelf, shelf.write("a", 3));

    await().atMost(SOON).until(() -> shelf.waiting() == 0);
    assertThat(broker.sequences("a")).containsExactly(1L, 2L, 3L);
  }

  @Test
  @Proves("M31")
  void whatABrokerRefusesWhileAwayIsSentWhenItIsBack() {
    broker.away = true;
    start();
    outbox.offer(shelf, shelf.write("a", 2));
    await().atMost(SOON).until(() -> broker.refused > 0);
    outbox.offer(shelf, shelf.write("a", 1));
    assertThat(broker.sequences("a")).isEmpty();

    broker.away = false;

    await().atMost(SOON).until(() -> shelf.waiting() == 0);
    assertThat(broker.sequences("a").stream().distinct()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatACrashLeftBehindIsFoundByTheSweep() {
    shelf.write("left", 2);
    start();

    await().atMost(SOON).until(() -> shelf.waiting() == 0);
    assertThat(broker.sequences("left")).containsExactly(1L, 2L);
  }

  @Test
  void oneDocumentThatCannotBeSentStopsNoOther() {
    broker.tooLarge = "bad";
    start();
    outbox.offer(shelf, shelf.write("bad", 1));
    await().atMost(SOON).until(() -> broker.refused > 0);

    outbox.offer(shelf, shelf.write("good", 1));

    await().atMost(SOON).until(() -> shelf.waiting() == 1);
    assertThat(broker.sequences("good")).containsExactly(1L);
  }

  @Test
  void statesOfOneWriteHaveIdentitiesOfTheirOwn() {
    start();

    outbox.offer(shelf, shelf.write("a", 1));

    await().atMost(SOON).until(() -> broker.states("a-seat").contains(1L));
    assertThat(broker.ids("states")).containsExactly("thing/a:1", "thing/a:1:a-seat");
  }

  @Test
  void theLastStateSentIsTheNewestEvenIfAnotherWroteMeanwhile() {
    start();
    Unsent stale = shelf.write("a", 1);
    shelf.write("a", 1);
    shelf.acknowledgedByAnother("a");

    outbox.offer(shelf, stale);

    await().atMost(SOON).until(() -> broker.states("a").contains(2L));
    assertThat(broker.states("a").getLast()).isEqualTo(2L);
  }

  @Test
  @Proves("M38")
  void aDocumentForgetsItsEventsOnlyAfterTheTrailHasThem() {
    trail.away = true;
    start();

    outbox.offer(shelf, shelf.write("a", 2));

    await().atMost(SOON).until(() -> trail.refused > 0);
    assertThat(shelf.waiting()).isEqualTo(1);
    trail.away = false;
    await().atMost(Duration.ofSeconds(60)).until(() -> shelf.waiting() == 0);
    assertThat(trail.kept).containsExactly("a1", "a2");
  }

  /** A trail that can be away. */
  private static final class Trail implements EventTrail {

    private final List<String> kept = new java.util.concurrent.CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile int refused;

    @Override
    public void told(Unsent unsent, List<OutboxEntry> events, boolean again)
        throws java.util.concurrent.ExecutionException {
      if (away) {
        refused++;
        throw new java.util.concurrent.ExecutionException(
            new java.util.concurrent.TimeoutException("away"));
      }
      events.stream()
          .map(OutboxEntry::id)
          .filter(id -> !again || !kept.contains(id))
          .forEach(kept::add);
    }
  }

  /** A broker that can be away, or refuse one key. */
  private static final class Broker extends MockProducer<String, byte[]> {

    private volatile boolean away;
    private volatile String tooLarge = "";
    private volatile int refused;

    Broker() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized java.util.concurrent.Future<
            org.apache.kafka.clients.producer.RecordMetadata>
        send(ProducerRecord<String, byte[]> record) {
      RuntimeException refusal =
          away
              ? new NetworkException("away")
              : tooLarge.equals(record.key()) ? new RecordTooLargeException("large") : null;
      if (refusal != null) {
        refused++;
        return java.util.concurrent.CompletableFuture.failedFuture(refusal);
      }
      return super.send(record);
    }

    List<Long> sequences(String key) {
      return sent("events", key);
    }

    List<Long> states(String key) {
      return sent("states", key);
    }

    List<String> ids(String topic) {
      return history().stream()
          .filter(record -> record.topic().equals(topic))
          .map(record -> new String(record.headers().lastHeader("ce_id").value()))
          .toList();
    }

    private List<Long> sent(String topic, String key) {
      return history().stream()
          .filter(record -> record.topic().equals(topic) && record.key().equals(key))
          .map(record -> new String(record.headers().lastHeader("kehusequence").value()))
          .map(Long::valueOf)
          .toList();
    }
  }

  /** Documents with unsent events, in memory. */
  private static final class Shelf implements OutboxSource {

    private final Map<String, Long> sequences = new LinkedHashMap<>();
    private final Map<String, List<OutboxEntry>> unsent = new LinkedHashMap<>();

    synchronized Unsent write(String id, int events) {
      long from = sequences.getOrDefault(id, 0L);
      List<OutboxEntry> entries = new ArrayList<>(unsent.getOrDefault(id, List.of()));
      LongStream.rangeClosed(from + 1, from + events)
          .mapToObj(sequence ->
              new OutboxEntry(
                  sequence,
                  id + sequence,
                  "events",
                  "t",
                  Instant.now(),
                  "{}",
                  "x",
                  "y",
                  null,
                  null,
                  null,
                  null))
          .forEach(entries::add);
      sequences.put(id, from + events);
      unsent.put(id, entries);
      return snapshot(id);
    }

    synchronized void acknowledgedByAnother(String id) {
      unsent.remove(id);
    }

    private Unsent snapshot(String id) {
      List<StateRecord> states =
          List.of(
              new StateRecord("states", id, "s", Map.of(), null),
              new StateRecord("states", id + "-seat", "s", Map.of(), null));
      List<OutboxEntry> entries = List.copyOf(unsent.getOrDefault(id, List.of()));
      return new Unsent(
          "thing/" + id, id, id, sequences.get(id), entries, states, "", 0, java.util.Set.of());
    }

    @Override
    public String name() {
      return "shelf";
    }

    @Override
    public synchronized Optional<Unsent> unsent(String id) {
      return Optional.of(snapshot(id));
    }

    @Override
    public synchronized List<Unsent> after(String id, int limit) {
      return sequences.keySet().stream()
          .filter(one -> one.compareTo(id) > 0)
          .sorted()
          .limit(limit)
          .map(this::snapshot)
          .toList();
    }

    @Override
    public synchronized List<String> waitingSince(Instant before, int limit) {
      return unsent.keySet().stream().limit(limit).toList();
    }

    @Override
    public synchronized long waiting() {
      return unsent.size();
    }

    @Override
    public Optional<Instant> oldestWaiting() {
      return Optional.empty();
    }

    @Override
    public synchronized Optional<Unsent> acknowledge(String id, long sequence) {
      if (sequences.get(id) == sequence) {
        unsent.remove(id);
        return Optional.empty();
      }
      unsent.computeIfPresent(
          id, (same, all) -> all.stream().filter(entry -> entry.sequence() > sequence).toList());
      return Optional.of(snapshot(id));
    }
  }
}
