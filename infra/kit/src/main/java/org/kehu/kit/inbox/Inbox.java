package org.kehu.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.telemetry.Counts;
import org.kehu.kit.telemetry.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Hands records to consumers: those that a consumer does not want go by without a trace in the
 * database, lower sequences are dropped, failures tried again and then parked with all that follows
 * of the same key; a database that is away stops the consumer where it stands.
 */
public final class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /** Between the tries of a record that fails. */
  static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2));

  private static final String HANDLED = "handled";
  private static final String REPEATED = "repeated";
  private static final String PARKED = "parked";

  private final Map<String, Consumer> consumers = new LinkedHashMap<>();
  private final Map<String, Gaps> gaps = new HashMap<>();
  private final Envelope envelope;
  private final Marks marks;
  private final Parking parking;
  private final Caller system;
  private final Counts records;
  private final Counts retries;
  private final Counts missing;

  Inbox(
      String service,
      List<Consumer> consumers,
      Envelope envelope,
      Marks marks,
      Parking parking,
      MeterRegistry meters) {
    this.envelope = envelope;
    this.marks = marks;
    this.parking = parking;
    this.system = Caller.system(service);
    for (Consumer consumer : consumers) {
      if (this.consumers.put(consumer.name(), consumer) != null) {
        throw new IllegalStateException("Two consumers are named " + consumer.name());
      }
      gaps.put(consumer.name(), new Gaps());
      meters.gauge(
          "kehu.inbox.parked",
          List.of(io.micrometer.core.instrument.Tag.of("consumer", consumer.name())),
          consumer,
          parking::count);
    }
    this.records =
        Counts.named("kehu.inbox.records")
            .by("consumer", this.consumers.keySet())
            .by("outcome", HANDLED, REPEATED, PARKED)
            .in(meters);
    this.retries =
        Counts.named("kehu.inbox.retries").by("consumer", this.consumers.keySet()).in(meters);
    this.missing =
        Counts.named("kehu.inbox.gaps").by("consumer", this.consumers.keySet()).in(meters);
  }

  /** All consumers of this service. */
  List<Consumer> consumers() {
    return new ArrayList<>(consumers.values());
  }

  /**
   * Handles what one fetch brought, each record to its effect or to the parking place.
   *
   * @throws BatchListenerFailedException when neither is possible for one of them: those before the
   *     index that it names are done
   */
  void take(Consumer consumer, List<ConsumerRecord<String, byte @Nullable []>> records) {
    List<Letter> letters = records.stream().map(envelope::letter).toList();
    Round round = new Round(consumer, marks, parking);
    try {
      round.begin(letters);
      Set<String> settled = together(consumer, letters, round);
      for (Letter letter : letters) {
        countGap(consumer, letter, round);
        if (round.concerns(letter)) {
          take(consumer, letter, settled, round);
        }
        round.done();
      }
      round.keep();
    } catch (RuntimeException away) {
      round.keepWhatIsDone(away);
      throw new BatchListenerFailedException(
          consumer.name() + " can neither handle a record nor park it", away, round.kept());
    }
  }

  /** Others may have read what this one did not. */
  void forgetOrder(Consumer consumer) {
    gapsOf(consumer).forget();
  }

  /** The topic forgot records of a partition before they were read. */
  void missed(Consumer consumer, TopicPartition partition) {
    log.error("Records of {} were gone before {} had read them", partition, consumer.name());
    missing.add(consumer.name());
  }

  /** Behind a parked record the order is known to be broken, and stays so until the replay. */
  private void countGap(Consumer consumer, Letter letter, Round round) {
    IncomingEvent event = letter.event();
    if (event != null
        && consumer.expectsEverySequence()
        && gapsOf(consumer).isBehindGap(Marks.id(consumer, event), event.sequence())
        && !round.isHeld(letter.record())) {
      missing.add(consumer.name());
    }
  }

  private Gaps gapsOf(Consumer consumer) {
    return Objects.requireNonNull(gaps.get(consumer.name()));
  }

  private void take(Consumer consumer, Letter letter, Set<String> settled, Round round) {
    if (settled.contains(letter.record().key())) {
      settle(consumer, letter, round);
    } else {
      take(consumer, letter, round);
    }
  }

  /** Keys of which all records are handled when several can be at once. */
  private Set<String> together(Consumer consumer, List<Letter> letters, Round round) {
    List<IncomingEvent> events =
        letters.stream()
            .filter(letter -> round.concerns(letter) && !round.isHeld(letter.record()))
            .map(Letter::event)
            .filter(Objects::nonNull)
            .filter(event -> !consumer.keepsMarks() || event.sequence() > round.mark(event))
            .toList();
    if (events.size() < 2) {
      return Set.of();
    }
    Set<String> settled = events.stream().map(IncomingEvent::key).collect(Collectors.toSet());
    letters.stream()
        .filter(letter -> letter.event() == null)
        .forEach(letter -> settled.remove(letter.record().key()));
    try {
      settled.removeAll(consumer.acceptTogether(events, system));
      return settled;
    } catch (DataAccessResourceFailureException | TransientDataAccessException away) {
      throw away;
    } catch (RuntimeException oneFails) {
      // Which of them it is shows when they are taken one by one.
      log.debug("{} takes {} records one by one", consumer.name(), events.size(), oneFails);
      return Set.of();
    }
  }

  /** What was handled with others counts as one that was handled by itself. */
  private void settle(Consumer consumer, Letter letter, Round round) {
    IncomingEvent event = Objects.requireNonNull(letter.event());
    if (isRepeated(consumer, event, round)) {
      return;
    }
    count(consumer, HANDLED);
    round.pass(event);
  }

  /** Whether it was handled before. */
  private boolean isRepeated(Consumer consumer, IncomingEvent event, Round round) {
    if (!consumer.keepsMarks()) {
      return false;
    }
    if (event.sequence() <= round.mark(event)) {
      count(consumer, REPEATED);
      return true;
    }
    return false;
  }

  private void take(Consumer consumer, Letter letter, Round round) {
    Trace.continued(Envelope.traceparent(letter.record()))
        .within(() -> {
          if (round.isHeld(letter.record())) {
            park(consumer, letter.record(), round, "an earlier record of this key is parked");
          } else {
            tryOrPark(consumer, letter, round);
          }
          return null;
        });
  }

  private void tryOrPark(Consumer consumer, Letter letter, Round round) {
    try {
      IncomingEvent event = letter.content();
      for (Duration pause : PAUSES) {
        if (tried(consumer, event, round)) {
          return;
        }
        pause(pause);
      }
      handle(consumer, event, round);
    } catch (DataAccessResourceFailureException | TransientDataAccessException away) {
      throw away;
    } catch (RuntimeException failed) {
      ConsumerRecord<String, byte @Nullable []> record = letter.record();
      log.error(
          "{} could not handle {}-{}@{}; it is parked",
          consumer.name(),
          record.topic(),
          record.partition(),
          record.offset(),
          failed);
      park(consumer, record, round, failed.toString());
    }
  }

  private boolean tried(Consumer consumer, IncomingEvent event, Round round) {
    try {
      handle(consumer, event, round);
      return true;
    } catch (DataAccessResourceFailureException | TransientDataAccessException away) {
      throw away;
    } catch (RuntimeException failed) {
      retries.add(consumer.name());
      log.debug("{} failed on {} and tries again", consumer.name(), event.id(), failed);
      return false;
    }
  }

  private void handle(Consumer consumer, IncomingEvent event, Round round) {
    if (isRepeated(consumer, event, round)) {
      return;
    }
    if (consumer.wants(event)) {
      consumer.accept(event, system);
      count(consumer, HANDLED);
    }
    round.pass(event);
  }

  private void park(
      Consumer consumer,
      ConsumerRecord<String, byte @Nullable []> record,
      Round round,
      String reason) {
    parking.park(consumer, record, reason);
    round.hold(record);
    count(consumer, PARKED);
  }

  private void count(Consumer consumer, String outcome) {
    records.add(consumer.name(), outcome);
  }

  /** What is parked for a consumer, without the bodies. */
  public List<Document> parked(String consumer) {
    return parking.list(consumer, 200);
  }

  /** Names of all consumers. */
  public List<String> names() {
    return List.copyOf(consumers.keySet());
  }

  /**
   * Tries parked records again, in order, for this consumer only.
   *
   * @return how many were handled; it stops a key at the first that fails again
   * @throws org.kehu.kit.problem.Problem 404 {@code consumer-unknown}, which names those there are
   */
  public int replay(String name) {
    Consumer consumer = consumers.get(name);
    if (consumer == null) {
      throw InboxProblem.CONSUMER_UNKNOWN
          .problem()
          .with("name", name)
          .with("known", String.join(", ", names()));
    }
    List<String> failedKeys = new ArrayList<>();
    int handled = 0;
    for (String id : parking.ids(name)) {
      ConsumerRecord<String, byte @Nullable []> record = parking.get(id);
      String key = record.topic() + "|" + record.key();
      if (!failedKeys.contains(key) && replayed(consumer, record)) {
        handled++;
      } else {
        failedKeys.add(key);
      }
    }
    return handled;
  }

  private boolean replayed(Consumer consumer, ConsumerRecord<String, byte @Nullable []> record) {
    try {
      Letter letter = envelope.letter(record);
      Round round = new Round(consumer, marks, parking);
      round.begin(List.of(letter));
      IncomingEvent event = letter.content();
      handle(consumer, event, round);
      round.keep();
      parking.remove(consumer, record);
      gapsOf(consumer).isBehindGap(Marks.id(consumer, event), event.sequence());
      return true;
    } catch (RuntimeException again) {
      log.warn("{} failed again on the replay of {}", consumer.name(), record.key(), again);
      return false;
    }
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting to try again", stopping);
    }
  }
}
