package org.kehu.e2e.subscriber;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics with a plain Kafka client. */
final class Topics {

  private static final Duration WAIT = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Topics() {}

  /** Everything that lies in these topics now. */
  static List<Told> read(String bootstrap, List<String> topics) {
    try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrap)) {
      List<TopicPartition> partitions = partitions(consumer, topics);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return toTheEnd(consumer, consumer.endOffsets(partitions));
    }
  }

  /** A client that leaves no mark on the broker. */
  static KafkaConsumer<String, byte[]> consumer(String bootstrap) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrap,
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false",
            "allow.auto.create.topics", "false",
            "isolation.level", "read_committed");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, List<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(part -> new TopicPartition(part.topic(), part.partition()))
        .toList();
  }

  private static List<Told> toTheEnd(
      KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    List<Told> told = new ArrayList<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException("The topics could not be read to their end in a minute");
      }
      consumer.poll(WAIT).forEach(one -> told.add(told(one)));
    }
    return told;
  }

  static Told told(ConsumerRecord<String, byte[]> one) {
    Map<String, String> headers = new HashMap<>();
    one.headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    byte[] value = one.value();
    String body = value == null ? "" : new String(value, StandardCharsets.UTF_8);
    return new Told(one.topic(), one.key(), headers, body);
  }
}
