package org.kehu.kit.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.kehu.kit.outbox.KafkaOutbox;
import org.kehu.kit.outbox.OutboxAutoConfiguration;
import org.kehu.kit.schedule.ScheduleAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reconciles when asked on the management port, and each night. */
@AutoConfiguration(after = OutboxAutoConfiguration.class, before = ScheduleAutoConfiguration.class)
@EnableConfigurationProperties(ReconciliationProperties.class)
public class ReconciliationAutoConfiguration {

  @Bean
  Reconciliation reconciliation(
      KafkaOutbox outbox, JsonMapper mapper, KafkaProperties kafka, MeterRegistry meters) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "reconciliation");
    return new Reconciliation(
        outbox,
        mapper,
        () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
        meters);
  }

  @Bean
  NightlyReconciliation nightlyReconciliation(
      Reconciliation reconciliation, ReconciliationProperties properties, MongoTemplate mongo) {
    return new NightlyReconciliation(
        reconciliation::run, properties, mongo, InstantSource.system());
  }

  @Bean
  ReconcileEndpoint reconcileEndpoint(Reconciliation reconciliation) {
    return new ReconcileEndpoint(reconciliation);
  }
}
