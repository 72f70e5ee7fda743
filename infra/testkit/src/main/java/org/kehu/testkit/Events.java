package org.kehu.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Reads and writes the suite's topics as another department would: with a plain Kafka client. */
public final class Events {

  /** A record as it lies in the topic. */
  public record Heard(
      String topic, String key, Map<String, String> headers, @Nullable String body) {

    public String type() {
      return headers.getOrDefault("ce_type", "");
    }

    public String id() {
      return headers.getOrDefault("ce_id", "");
    }

    public long sequence() {
      return Long.parseLong(headers.getOrDefault("kehusequence", "0"));
    }
  }

  private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();
  private static final KafkaProducer<String, byte[]> PRODUCER = producer();

  private Events() {}

  /** Everything that was told in a topic until now, in the order of each partition. */
  public static List<Heard> in(String topic) {
    return KEPT.computeIfAbsent(topic, Kept::new).all();
  }

  /** What was read of a topic before is not read again: tests ask many times. */
  private static final class Kept {

    private final Reader reader;
    private final List<Heard> heard = new ArrayList<>();

    Kept(String topic) {
      this.reader = reader(Set.of(topic));
    }

    synchronized List<Heard> all() {
      heard.addAll(reader.news());
      return List.copyOf(heard);
    }
  }

  /** Reads topics from their beginning; each call of {@link Reader#news} goes on from the last. */
  public static Reader reader(Set<String> topics) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", TestSuite.running().kafka());
    settings.put("auto.offset.reset", "earliest");
    settings.put("allow.auto.create.topics", "false");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(part -> new TopicPartition(part.topic(), part.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return new Reader(consumer, partitions);
  }

  /** A reader of some topics; for one thread at a time. */
  public static final class Reader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    private Reader(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
      this.consumer = consumer;
      this.partitions = partitions;
    }

    /** What has come since the last time, in the order of each partition. */
    public List<Heard> news() {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Heard> heard = new ArrayList<>();
      while (partitions.stream()
          .anyMatch(part -> consumer.position(part) < Objects.requireNonNull(ends.get(part)))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> heard.add(heard(record)));
      }
      return heard;
    }

    @Override
    public void close() {
      consumer.close();
    }
  }

  /** What a topic holds of one subject: states as they lie there, each event once. */
  public static List<Heard> of(String topic, String key) {
    List<Heard> heard = in(topic).stream().filter(one -> one.key().equals(key)).toList();
    boolean states = topic.contains(".state.") || topic.contains(".internal.");
    return states ? heard : once(heard);
  }

  /** Each of these once: delivery is at least once, so an event may come again. */
  public static List<Heard> once(List<Heard> heard) {
    Set<String> known = new HashSet<>();
    return heard.stream().filter(one -> one.id().isEmpty() || known.add(one.id())).toList();
  }

  private static Heard heard(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), UTF_8));
    }
    byte[] body = record.value();
    return new Heard(
        record.topic(), record.key(), headers, body == null ? null : new String(body, UTF_8));
  }

  /**
   * Tells an event as another service would.
   *
   * @param subject {@code <kind>/<id>}; the id is the record key
   * @param json body, or null for a tombstone
   */
  public static void tell(
      String topic, String type, String subject, long sequence, @Nullable String json) {
    tell(topic, type, subject, sequence, UUID.randomUUID().toString(), json);
  }

  /** The same within a given causal chain. */
  public static void tell(
      String topic,
      String type,
      String subject,
      long sequence,
      String correlationId,
      @Nullable String json) {
    tell(topic, type, subject, sequence, correlationId, json, Map.of());
  }

  /** The same with further headers, such as {@code traceparent}. */
  public static void tell(
      String topic,
      String type,
      String subject,
      long sequence,
      String correlationId,
      @Nullable String json,
      Map<String, String> more) {
    String key = subject.substring(subject.indexOf('/') + 1);
    byte[] body = json == null ? null : json.getBytes(UTF_8);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "urn:kehu:service:test",
            "ce_type",
            type,
            "ce_subject",
            subject,
            "ce_time",
            Instant.now().toString(),
            "kehusequence",
            Long.toString(sequence),
            "correlationid",
            correlationId);
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    more.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    Future<RecordMetadata> _ = PRODUCER.send(record);
    PRODUCER.flush();
  }

  private static KafkaProducer<String, byte[]> producer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", TestSuite.running().kafka());
    settings.put("acks", "all");
    settings.put("linger.ms", 0);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
