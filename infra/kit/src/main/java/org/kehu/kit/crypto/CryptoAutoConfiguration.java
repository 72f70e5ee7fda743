package org.kehu.kit.crypto;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.function.Supplier;
import org.kehu.kit.clock.ClockAutoConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sealing of personal fields. Keys are needed only by a service that has such fields; then start-up
 * fails without them.
 */
@AutoConfiguration(after = {MongoAutoConfiguration.class, ClockAutoConfiguration.class})
@EnableConfigurationProperties(CryptoProperties.class)
public class CryptoAutoConfiguration {

  @Bean
  Supplier<KeyRing> keyRing(CryptoProperties settings) {
    return SingletonSupplier.of(() -> new KeyRingReader(settings).read());
  }

  @Bean
  DataKeys dataKeys(
      MongoClient client,
      Supplier<KeyRing> keyRing,
      Clock clock,
      CryptoProperties settings,
      @Value("${spring.application.name}") String service) {
    return new DataKeys(
        database(client, settings, service).getCollection(DataKeys.COLLECTION), keyRing, clock);
  }

  @Bean
  IndexKeys indexKeys(
      MongoClient client,
      Supplier<KeyRing> keyRing,
      Clock clock,
      CryptoProperties settings,
      @Value("${spring.application.name}") String service) {
    return new IndexKeys(
        database(client, settings, service).getCollection(IndexKeys.COLLECTION), keyRing, clock);
  }

  @Bean
  BlindIndex blindIndex(IndexKeys indexKeys) {
    return new BlindIndex(indexKeys);
  }

  @Bean
  EventSeal eventSeal(Supplier<KeyRing> keyRing) {
    return new EventSeal(keyRing);
  }

  @Bean
  StreamSeal streamSeal(DataKeys dataKeys) {
    return new StreamSeal(dataKeys);
  }

  @Bean
  KeysEndpoint keysEndpoint(DataKeys dataKeys, IndexKeys indexKeys) {
    return new KeysEndpoint(dataKeys, indexKeys);
  }

  @Bean
  SmartInitializingSingleton keysAreThere(SealingConverter converter, DataKeys dataKeys) {
    return () -> {
      if (converter.hasPersonalFields()) {
        dataKeys.check();
      }
    };
  }

  private static MongoDatabase database(
      MongoClient client, CryptoProperties settings, String service) {
    String named = settings.database();
    return client.getDatabase(named == null || named.isBlank() ? "kehukeys_" + service : named);
  }
}
