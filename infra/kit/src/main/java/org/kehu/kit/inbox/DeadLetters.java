package org.kehu.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of parked records for ops, on {@code <topic>.<service>-<consumer>.dlt}: one partition,
 * made when first needed. The parked record itself is the truth, so a copy that cannot be sent is
 * counted, not tried for ever.
 */
final class DeadLetters {

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int SECONDS_FOR_A_TOPIC = 10;

  private final String service;
  private final Producer<String, byte[]> producer;
  private final AdminSource admins;
  private final Counter failed;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** Makes an administration client; closed after use. */
  interface AdminSource {
    Admin open();
  }

  DeadLetters(
      String service, Producer<String, byte[]> producer, AdminSource admins, MeterRegistry meters) {
    this.service = service;
    this.producer = producer;
    this.admins = admins;
    this.failed = meters.counter("kehu.inbox.dead.letters.failed");
  }

  /** Sends a copy, off the listener's thread. */
  void copy(Consumer consumer, ConsumerRecord<String, byte @Nullable []> record, String reason) {
    Thread.ofVirtual().start(() -> send(topic(consumer, record), record, reason));
  }

  private String topic(Consumer consumer, ConsumerRecord<String, byte @Nullable []> record) {
    return record.topic() + "." + service + "-" + consumer.name() + ".dlt";
  }

  private void send(String topic, ConsumerRecord<String, byte @Nullable []> record, String reason) {
    try {
      make(topic);
      ProducerRecord<String, byte[]> copy =
          new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
      String place = record.partition() + ":" + record.offset();
      copy.headers().add("kehu-dlt-reason", reason.getBytes(UTF_8));
      copy.headers().add("kehu-dlt-place", place.getBytes(UTF_8));
      producer.send(copy).get(SECONDS_FOR_A_TOPIC, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      failed.increment();
      log.warn("No copy for ops on {}; the record stays parked all the same", topic, away);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      failed.increment();
    }
  }

  private void make(String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    if (known.contains(topic)) {
      return;
    }
    try (Admin admin = admins.open()) {
      NewTopic wanted = new NewTopic(topic, Optional.of(1), Optional.empty());
      admin.createTopics(List.of(wanted)).all().get(SECONDS_FOR_A_TOPIC, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw refused;
      }
    }
    known.add(topic);
  }
}
