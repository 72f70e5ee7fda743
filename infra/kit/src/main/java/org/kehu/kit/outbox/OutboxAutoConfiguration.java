package org.kehu.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.kehu.kit.clock.ClockAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The sender of events: acknowledged by all replicas, idempotent, without delay. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, ClockAutoConfiguration.class})
public class OutboxAutoConfiguration {

  @Bean(destroyMethod = "close")
  Producer<String, byte[]> eventProducer(KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildProducerProperties();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  @Bean
  KafkaOutbox outbox(
      @Value("${spring.application.name}") String service,
      Producer<String, byte[]> eventProducer,
      JsonMapper mapper,
      Clock clock,
      MeterRegistry meters,
      ObjectProvider<EventTrail> trail) {
    KafkaOutbox outbox =
        new KafkaOutbox(
            service,
            eventProducer,
            mapper,
            clock,
            meters,
            () -> trail.getIfAvailable(() -> EventTrail.NONE));
    Gauge.builder("kehu.outbox.waiting", outbox, KafkaOutbox::waiting)
        .description("Documents with events that are not yet in Kafka")
        .register(meters);
    Gauge.builder("kehu.outbox.oldest.age", outbox, box -> box.oldestAge().toMillis() / 1000.0)
        .description("Age of the oldest unsent event")
        .baseUnit("seconds")
        .register(meters);
    return outbox;
  }
}
