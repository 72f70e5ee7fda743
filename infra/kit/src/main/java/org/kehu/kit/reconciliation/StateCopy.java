package org.kehu.kit.reconciliation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What compacted topics say: of each key the last record, as somebody finds it who joins late. Read
 * from the beginning when a topic is asked for the first time; of a record only its number and the
 * checksum of its body are kept.
 */
final class StateCopy implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String SEQUENCE = "kehusequence";

  /**
   * The last record of a key.
   *
   * @param checksum of the body; null for a tombstone
   */
  private record Last(long sequence, @Nullable Long checksum) {}

  private final Consumer<String, byte[]> consumer;
  private final Map<String, Map<String, Last>> topics = new HashMap<>();

  StateCopy(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Whether the last record of a key is this state or a newer one. A tombstone may itself be gone.
   *
   * @param body as it would be sent now; null for a tombstone
   */
  boolean has(String topic, String key, long sequence, byte @Nullable [] body) {
    Last last = copyOf(topic).get(key);
    if (last == null) {
      return body == null;
    }
    return last.sequence() > sequence || last.equals(new Last(sequence, checksum(body)));
  }

  private Map<String, Last> copyOf(String topic) {
    Map<String, Last> known = topics.get(topic);
    if (known != null) {
      return known;
    }
    Map<String, Last> copy = new HashMap<>();
    topics.put(topic, copy);
    List<TopicPartition> added =
        consumer.partitionsFor(topic).stream()
            .map(part -> new TopicPartition(topic, part.partition()))
            .toList();
    List<TopicPartition> all = new ArrayList<>(consumer.assignment());
    all.addAll(added);
    consumer.assign(all);
    consumer.seekToBeginning(added);
    readOn();
    return copy;
  }

  /** Reads what has come since. */
  void readOn() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (System.nanoTime() > giveUp) {
        throw new TimeoutException("The state topics could not be read to their end");
      }
      consumer.poll(POLL).forEach(this::note);
    }
  }

  private void note(ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader(SEQUENCE);
    long sequence = header == null ? 0 : Long.parseLong(new String(header.value(), US_ASCII));
    copyOf(record.topic()).put(record.key(), new Last(sequence, checksum(record.value())));
  }

  private static @Nullable Long checksum(byte @Nullable [] body) {
    if (body == null) {
      return null;
    }
    CRC32C sum = new CRC32C();
    sum.update(body);
    return sum.getValue();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
