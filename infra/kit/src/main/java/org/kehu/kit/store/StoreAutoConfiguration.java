package org.kehu.kit.store;

import com.mongodb.WriteConcern;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kehu.kit.access.ReadTrail;
import org.kehu.kit.crypto.CryptoAutoConfiguration;
import org.kehu.kit.crypto.DataKeys;
import org.kehu.kit.crypto.SealingConverter;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.outbox.Outbox;
import org.kehu.kit.outbox.OutboxAutoConfiguration;
import org.kehu.kit.paging.Cursors;
import org.kehu.kit.paging.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.json.JsonMapper;

/** The stores of a service, on acknowledged and journalled writes. */
@AutoConfiguration(
    after = {OutboxAutoConfiguration.class, CryptoAutoConfiguration.class},
    before = {DataMongoAutoConfiguration.class, MongoHealthContributorAutoConfiguration.class})
public class StoreAutoConfiguration {

  /** Shorter than the gateway waits, so that a missing database is told as such. */
  private static final int ANSWER_SECONDS = 3;

  @Bean
  MongoClientSettingsBuilderCustomizer durableWrites() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
            .applyToSocketSettings(
                socket -> socket.connectTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
  }

  /**
   * Documents without class names, since a renamed class must still read what it wrote, and with
   * personal fields sealed.
   */
  @Bean
  SealingConverter mappingMongoConverter(
      MongoDatabaseFactory factory,
      MongoMappingContext context,
      MongoCustomConversions conversions,
      ObjectProvider<DataKeys> keys) {
    DbRefResolver references = new DefaultDbRefResolver(factory);
    SealingConverter converter = new SealingConverter(references, context, keys::getObject);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.setMapKeyDotReplacement("\uff0e");
    return converter;
  }

  /** Dates as text: a driver's date would depend on the zone. */
  @Bean
  @ConditionalOnMissingBean
  MongoCustomConversions mongoCustomConversions() {
    return new MongoCustomConversions(List.of(new Days.Writing(), new Days.Reading()));
  }

  @Bean
  HealthIndicator mongoHealthIndicator(MongoTemplate mongo) {
    return new DatabaseHealth(mongo);
  }

  @Bean
  Cursors cursors(MongoTemplate mongo) {
    return new Cursors(new CursorSecret(mongo).bytes());
  }

  @Bean
  Pages collectionPages(MongoTemplate mongo, Cursors cursors, ObjectProvider<ReadTrail> reads) {
    return new Pages(mongo, cursors, () -> reads.getIfAvailable(() -> ReadTrail.NONE));
  }

  @Bean
  Stores stores(
      MongoTemplate mongo,
      JsonMapper mapper,
      Clock clock,
      Outbox outbox,
      Pages pages,
      ObjectProvider<ReadTrail> reads) {
    return new Stores(
        mongo, mapper, clock, outbox, pages, () -> reads.getIfAvailable(() -> ReadTrail.NONE));
  }

  @Bean
  Numbers numbers(MongoTemplate mongo) {
    return new Numbers(mongo);
  }

  /** Creates the indexes that the service declares. */
  @Bean
  IndexCreation indexCreation(MongoTemplate mongo, List<DeclaredIndexes> declared) {
    return new IndexCreation(mongo, declared);
  }
}
