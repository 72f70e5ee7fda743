package org.kehu.gateway.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topic of refusals, as CloudEvents of the subject {@code gateway/<id of this process>}, which
 * are numbered: who hears them sees a repeat and a gap. Not for several threads.
 */
final class RefusalTopic implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, Object> settings = new HashMap<>();
  private final String process = Ids.next();
  private @Nullable Producer<String, byte[]> producer;
  private @Nullable RefusedRequests unacknowledged;
  private String eventId = "";
  private long sequence;

  RefusalTopic(RefusalProperties properties) {
    settings.putAll(properties.client());
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, properties.kafka());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "gateway.refusals");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L << 20);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000);
  }

  /**
   * Tells them and waits until the broker has them. The same again, after a failure, is the same
   * event.
   */
  void tell(RefusedRequests told, Instant now)
      throws ExecutionException, InterruptedException, TimeoutException {
    if (!told.equals(unacknowledged)) {
      unacknowledged = told;
      eventId = Ids.next();
      sequence++;
    }
    try {
      connected().send(event(told, now)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      unacknowledged = null;
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      // A client that has failed may stay so; the next attempt begins with a new one.
      close();
      throw away;
    }
  }

  /** Connected late: a broker that cannot even be found must not keep the gateway from starting. */
  private Producer<String, byte[]> connected() {
    Producer<String, byte[]> present = producer;
    if (present == null) {
      present = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
      producer = present;
    }
    return present;
  }

  private ProducerRecord<String, byte[]> event(RefusedRequests told, Instant now) {
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(RefusedRequests.TOPIC, process, JSON.writeValueAsBytes(told));
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", eventId);
    header(event, "ce_source", "urn:kehu:service:gateway");
    header(event, "ce_type", RefusedRequests.TYPE);
    header(event, "ce_subject", "gateway/" + process);
    header(event, "ce_time", now.toString());
    header(event, "content-type", "application/json");
    header(event, "kehusequence", Long.toString(sequence));
    header(event, "correlationid", eventId);
    header(event, "causationid", eventId);
    header(event, "actor", "system:gateway");
    return event;
  }

  private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
    event.headers().add(name, value.getBytes(UTF_8));
  }

  @Override
  public void close() {
    Producer<String, byte[]> present = producer;
    producer = null;
    if (present != null) {
      present.close(Duration.ZERO);
    }
  }
}
