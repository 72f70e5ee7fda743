package org.kehu.local;

import org.kehu.local.broker.EmbeddedBroker;
import org.kehu.local.broker.SuiteTopics;
import org.kehu.local.datastore.Datastore;
import org.kehu.local.datastore.DatastoreChoice;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * Broker, database and token issuer in one process, on a directory that survives it: killing the
 * process at any moment loses no acknowledged write.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LocalInfrastructure {

  /** Runs until the process is told to end. */
  public static void main(String[] args) {
    // Its own file name: this jar also lies on the class path of tests that have an
    // application.yaml.
    System.setProperty("spring.config.name", "local-infrastructure");
    SpringApplication.run(LocalInfrastructure.class, args);
  }

  @Bean
  Datastore datastore(LocalSettings settings) {
    return DatastoreChoice.of(settings, System.getenv("PATH")).open();
  }

  @Bean
  EmbeddedBroker broker(LocalSettings settings) {
    EmbeddedBroker broker =
        EmbeddedBroker.start(settings.kafkaDir(), settings.kafkaPort(), settings.survive());
    broker.ensureTopics(SuiteTopics.all());
    return broker;
  }
}
