package org.kehu.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.kehu.kit.audit.web.AuditController;
import org.kehu.kit.inbox.InboxAutoConfiguration;
import org.kehu.kit.outbox.OutboxAutoConfiguration;
import org.kehu.kit.paging.Pages;
import org.kehu.kit.store.DeclaredIndexes;
import org.kehu.kit.store.StoreAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail of a service, in its own database, anchored in Kafka. */
@AutoConfiguration(
    after = {OutboxAutoConfiguration.class, StoreAutoConfiguration.class},
    before = InboxAutoConfiguration.class)
@EnableConfigurationProperties(AuditProperties.class)
public class AuditAutoConfiguration {

  @Bean
  AuditLog auditLog(MongoTemplate mongo) {
    return new AuditLog(mongo);
  }

  @Bean
  DeclaredIndexes auditIndexes() {
    return () -> AuditLog.INDEXES;
  }

  @Bean
  AuditAppender auditAppender(
      AuditLog links, AuditProperties properties, Clock clock, MeterRegistry meters) {
    return new AuditAppender(links, properties, clock, meters);
  }

  @Bean
  Audit audit(AuditAppender appender, AuditLog links, AuditProperties properties, Clock clock) {
    return new Audit(appender, links, properties, clock);
  }

  @Bean
  AnchorTopic anchorTopic(
      Producer<String, byte[]> eventProducer, KafkaProperties kafka, JsonMapper mapper) {
    return new AnchorTopic(eventProducer, kafka, mapper);
  }

  @Bean
  Anchoring anchoring(
      @Value("${spring.application.name}") String service,
      AuditAppender appender,
      AnchorTopic topic,
      MeterRegistry meters) {
    return new Anchoring(service, appender, topic, meters);
  }

  @Bean
  AuditVerifier auditVerifier(
      @Value("${spring.application.name}") String service,
      AuditLog links,
      AnchorTopic topic,
      Clock clock) {
    return new AuditVerifier(service, links, topic, clock);
  }

  @Bean
  AuditKeeping auditKeeping(AuditLog links) {
    return new AuditKeeping(links);
  }

  @Bean
  AuditWatch auditWatch(
      @Value("${spring.application.name}") String service,
      AuditLog links,
      AnchorTopic topic,
      Clock clock,
      MeterRegistry meters) {
    return new AuditWatch(service, links, topic, clock, meters);
  }

  @Bean
  AuditTrail auditTrail(Pages collectionPages, Audit audit, AuditVerifier verifier, Clock clock) {
    return new AuditTrail(collectionPages, audit, verifier, clock);
  }

  @Bean
  AuditCensus auditCensus(MongoTemplate mongo) {
    return new AuditCensus(mongo);
  }

  @Bean
  AuditController auditController(AuditTrail trail) {
    return new AuditController(trail);
  }
}
