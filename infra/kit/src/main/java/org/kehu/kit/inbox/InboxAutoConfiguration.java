package org.kehu.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.kehu.kit.outbox.OutboxAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Starts a listener for each {@link Projection} and {@link Effect} of the service. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
public class InboxAutoConfiguration {

  /** Within this the records of one fetch must be through, else the broker gives them to others. */
  static final Duration FETCH_LIMIT = Duration.ofMinutes(5);

  /** So few that even if all fail, with all pauses, there is time to spare. */
  static final int RECORDS_A_FETCH = 50;

  @Bean
  Inbox inbox(
      @Value("${spring.application.name}") String service,
      List<Projection> projections,
      List<Effect> effects,
      JsonMapper mapper,
      MongoTemplate mongo,
      Producer<String, byte[]> eventProducer,
      KafkaProperties kafka,
      Clock clock,
      MeterRegistry meters) {
    mongo
        .indexOps(Parking.COLLECTION)
        .createIndex(new Index("lane", Sort.Direction.ASC).named("inbox_parked__lane"));
    mongo
        .indexOps(Parking.COLLECTION)
        .createIndex(
            new Index("consumer", Sort.Direction.ASC)
                .on("topic", Sort.Direction.ASC)
                .on("partition", Sort.Direction.ASC)
                .on("offset", Sort.Direction.ASC)
                .named("inbox_parked__consumer_place"));
    List<Consumer> consumers =
        Stream.<Consumer>concat(
                projections.stream().map(Consumer.OfProjection::new),
                effects.stream().map(Consumer.OfEffect::new))
            .toList();
    DeadLetters deadLetters =
        new DeadLetters(
            service, eventProducer, () -> Admin.create(kafka.buildAdminProperties()), meters);
    Parking parking = new Parking(mongo, deadLetters, clock);
    return new Inbox(service, consumers, envelope(mapper), new Marks(mongo), parking, meters);
  }

  private static Envelope envelope(JsonMapper mapper) {
    return new Envelope(
        mapper.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
  }

  @Bean
  PastEvents pastEvents(KafkaProperties kafka, JsonMapper mapper) {
    return new PastEvents(settings(kafka), envelope(mapper));
  }

  @Bean
  InboxContainers inboxContainers(
      @Value("${spring.application.name}") String service,
      Inbox inbox,
      KafkaProperties kafka,
      MeterRegistry meters,
      ApplicationEventPublisher events) {
    Map<String, Object> settings = settings(kafka);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_FETCH);
    settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) FETCH_LIMIT.toMillis());
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    DefaultKafkaConsumerFactory<String, byte[]> factory =
        new DefaultKafkaConsumerFactory<>(settings);
    factory.addListener(new MicrometerConsumerListener<>(meters));
    return new InboxContainers(service, inbox, factory, events);
  }

  private static Map<String, Object> settings(KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }

  /** A stopped listener makes the service unhealthy: events would wait unseen. */
  @Bean
  HealthIndicator inboxHealthIndicator(InboxContainers containers) {
    return () -> {
      List<String> stopped = containers.stopped();
      return stopped.isEmpty()
          ? Health.up().build()
          : Health.down().withDetail("stopped", stopped).build();
    };
  }

  @Bean
  InboxEndpoint inboxEndpoint(Inbox inbox) {
    return new InboxEndpoint(inbox);
  }
}
