package org.kehu.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was told before, from a place to a place, for whoever rebuilds what was made of it.
 * The consumers of the service go on meanwhile: nothing is committed and no group is joined.
 */
public final class PastEvents {

  private static final Logger log = LoggerFactory.getLogger(PastEvents.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int LONGEST_WAIT_MILLIS = 20;
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  private final Map<String, Object> settings;
  private final Envelope envelope;

  PastEvents(Map<String, Object> settings, Envelope envelope) {
    this.settings = new HashMap<>(settings);
    this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // What is read lies there: the broker need not wait for more at the end of a place.
    this.settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_WAIT_MILLIS);
    // What was there and is there no more is passed over: the oldest that is left comes first.
    this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.envelope = envelope;
  }

  /**
   * A part of what was told.
   *
   * @param events in the order they were told
   * @param next from where to go on
   * @param unreadable records among them that are no events
   */
  public record Chapter(List<IncomingEvent> events, long next, int unreadable) {}

  /** Begins to read; by one thread, and closed by it. */
  public Reader open() {
    return new Reader(new KafkaConsumer<>(settings), envelope);
  }

  /** Reads places, {@code <topic>-<partition>}; each has its own numbering from 0. */
  public static final class Reader implements AutoCloseable {

    private final KafkaConsumer<String, byte @Nullable []> consumer;
    private final Envelope envelope;

    private Reader(KafkaConsumer<String, byte @Nullable []> consumer, Envelope envelope) {
      this.consumer = consumer;
      this.envelope = envelope;
    }

    /** How far each place of these topics goes now; what is told later is beyond. */
    public SortedMap<String, Long> ends(Set<String> topics) {
      return named(consumer.endOffsets(places(topics), ANSWER_LIMIT));
    }

    /** Where each place of these topics begins: beyond 0 where the oldest are gone. */
    public SortedMap<String, Long> beginnings(Set<String> topics) {
      return named(consumer.beginningOffsets(places(topics), ANSWER_LIMIT));
    }

    private List<TopicPartition> places(Set<String> topics) {
      return topics.stream()
          .flatMap(topic -> consumer.partitionsFor(topic, ANSWER_LIMIT).stream())
          .map(part -> new TopicPartition(part.topic(), part.partition()))
          .toList();
    }

    private static SortedMap<String, Long> named(Map<TopicPartition, Long> offsets) {
      SortedMap<String, Long> named = new TreeMap<>();
      offsets.forEach((place, offset) -> named.put(place.toString(), offset));
      return named;
    }

    /**
     * The next part of a place.
     *
     * @param until where it ends, not included
     * @throws TimeoutException when the broker gives nothing for half a minute
     */
    public Chapter read(String place, long from, long until) {
      TopicPartition partition = partition(place);
      consumer.assign(List.of(partition));
      consumer.seek(partition, from);
      long giveUpAt = System.nanoTime() + ANSWER_LIMIT.toNanos();
      while (consumer.position(partition, ANSWER_LIMIT) < until) {
        List<ConsumerRecord<String, byte @Nullable []>> records =
            consumer.poll(POLL).records(partition);
        if (!records.isEmpty()) {
          long reached = consumer.position(partition, ANSWER_LIMIT);
          return chapter(records, until, Math.min(reached, until));
        }
        if (System.nanoTime() - giveUpAt > 0) {
          throw new TimeoutException("Nothing came of " + place + " from " + from);
        }
      }
      return new Chapter(List.of(), until, 0);
    }

    private Chapter chapter(
        List<ConsumerRecord<String, byte @Nullable []>> records, long until, long next) {
      List<IncomingEvent> events = new ArrayList<>();
      int unreadable = 0;
      for (ConsumerRecord<String, byte @Nullable []> record : records) {
        if (record.offset() >= until) {
          break;
        }
        Letter letter = envelope.letter(record);
        if (letter.event() == null) {
          unreadable++;
          log.warn("{}-{}@{} is no event", record.topic(), record.partition(), record.offset());
        } else {
          events.add(letter.event());
        }
      }
      return new Chapter(events, next, unreadable);
    }

    private static TopicPartition partition(String place) {
      int dash = place.lastIndexOf('-');
      return new TopicPartition(
          place.substring(0, dash), Integer.parseInt(place.substring(dash + 1)));
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
