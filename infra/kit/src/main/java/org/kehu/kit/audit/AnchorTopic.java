package org.kehu.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import tools.jackson.databind.json.JsonMapper;

/** The anchors of all services, on a topic that is never compacted and never expires. */
final class AnchorTopic implements Anchors {

  static final String TOPIC = "kehu.audit.anchor.v1";
  private static final String TYPE = "kehu.audit.chain-anchored.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final KafkaProperties kafka;
  private final JsonMapper mapper;
  private final AtomicLong told = new AtomicLong();

  AnchorTopic(Producer<String, byte[]> producer, KafkaProperties kafka, JsonMapper mapper) {
    this.producer = producer;
    this.kafka = kafka;
    this.mapper = mapper;
  }

  /** Tells an anchor and waits until the broker has it. */
  void tell(Anchor anchor) throws ExecutionException, InterruptedException, TimeoutException {
    byte[] body = mapper.writeValueAsBytes(anchor);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(TOPIC, anchor.service() + "/" + anchor.chain(), body);
    long number = told.get() + 1;
    headers(anchor, number)
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    producer.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    told.set(number);
  }

  /** A process tells of one chain alone, so its anchors are numbered by the process. */
  private static Map<String, String> headers(Anchor anchor, long number) {
    return Map.of(
        "content-type",
        "application/json",
        "ce_specversion",
        "1.0",
        "ce_id",
        anchor.chain() + "-" + anchor.number(),
        "ce_source",
        "urn:kehu:service:" + anchor.service(),
        "ce_type",
        TYPE,
        "ce_subject",
        "chain/" + anchor.chain(),
        "ce_time",
        anchor.time().toString(),
        "kehusequence",
        Long.toString(number),
        "correlationid",
        anchor.chain());
  }

  @Override
  public void since(Instant from, String service, Consumer<Anchor> each) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC, PATIENCE).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> left = seek(consumer, from, ends);
      while (!left.isEmpty()) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
          if (record.key() != null && record.key().startsWith(service + "/")) {
            each.accept(mapper.readValue(record.value(), Anchor.class));
          }
        }
        left.entrySet().removeIf(one -> consumer.position(one.getKey()) >= one.getValue());
      }
    } catch (KafkaException | IllegalStateException away) {
      throw AuditProblem.ANCHORS_UNAVAILABLE.problem().because(away).header("Retry-After", "5");
    }
  }

  private static Map<TopicPartition, Long> seek(
      KafkaConsumer<String, byte[]> consumer, Instant from, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> times = new HashMap<>();
    ends.keySet().forEach(partition -> times.put(partition, Math.max(0, from.toEpochMilli())));
    Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times, PATIENCE);
    Map<TopicPartition, Long> left = new HashMap<>();
    ends.forEach((partition, end) -> {
      OffsetAndTimestamp start = starts.get(partition);
      if (start != null && start.offset() < end) {
        consumer.seek(partition, start.offset());
        left.put(partition, end);
      } else {
        consumer.seek(partition, Objects.requireNonNull(end));
      }
    });
    return left;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
