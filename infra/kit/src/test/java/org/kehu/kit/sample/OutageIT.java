package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.local.Survival;
import org.kehu.local.broker.EmbeddedBroker;
import org.kehu.local.broker.SuiteTopics;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The broker goes away while callers write: writes go on, ops see it, and all is told in order. */
class OutageIT {

  /** Rights are trusted for 30 s, and somebody has to notice. */
  private static final Duration STALE_BY_THEN = Duration.ofSeconds(60);

  private static final String CHIEF =
      TestSuite.running().issuer().person("wang.zong", "general-manager");

  @TempDir private Path folder;

  @Test
  @Proves({"M31", "M40"})
  void writesGoOnAndNothingIsLostOrOutOfOrder() throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(folder);
    broker.ensureTopics(SuiteTopics.all());
    try (ConfigurableApplicationContext service = start(broker.bootstrapServers())) {
      Sample sample = new Sample(port(service));
      MeterRegistry meters = service.getBean(MeterRegistry.class);
      String secret = "/api/v1/notes/" + sample.written("secret", "CONFIDENTIAL", Sample.APP);
      String id = sample.written("told", "NORMAL", Sample.APP);
      await()
          .atMost(STALE_BY_THEN)
          .until(() -> sample.get(secret, CHIEF).statusCode() == 200 && waiting(meters) == 0);

      broker.close();
      for (int line = 0; line < 20; line++) {
        assertThat(sample.append(id).statusCode()).isEqualTo(200);
      }
      await()
          .atMost(STALE_BY_THEN)
          .untilAsserted(() -> {
            assertThat(waiting(meters)).isGreaterThanOrEqualTo(1);
            assertThat(meters.get("kehu.outbox.oldest.age").gauge().value()).isGreaterThan(5);
            // The broker's silence proves nothing about what the directory says by now.
            assertThat(sample.get(secret, CHIEF).statusCode()).isEqualTo(404);
            assertThat(sample.get("/api/v1/notes/" + id, CHIEF).statusCode()).isEqualTo(200);
          });

      broker = EmbeddedBroker.start(folder, broker.port(), Survival.KILL);
      await().atMost(STALE_BY_THEN).until(() -> waiting(meters) == 0);
      assertThat(sequences(broker.bootstrapServers(), id).stream().distinct())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 21).boxed().toList());
      await().atMost(STALE_BY_THEN).until(() -> sample.get(secret, CHIEF).statusCode() == 200);
    } finally {
      broker.close();
    }
  }

  private static double waiting(MeterRegistry meters) {
    return meters.get("kehu.outbox.waiting").gauge().value();
  }

  private static int port(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** With a database of its own too: the sweep of another context would tell another broker. */
  private static ConfigurableApplicationContext start(String kafka) {
    ApplicationContextInitializer<ConfigurableApplicationContext> own =
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new MapPropertySource(
                        "outage",
                        Map.of(
                            "server.port", "0",
                            "KEHU_KAFKA", kafka,
                            "spring.mongodb.database", "outage_sample")));
    return new SpringApplicationBuilder(SampleApplication.class)
        .initializers(new KehuServiceTest.Parts(), own)
        .run();
  }

  private static List<Long> sequences(String kafka, String key) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    List<Long> heard = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(NotePublisher.TOPIC).stream()
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(part -> consumer.position(part) < Objects.requireNonNull(ends.get(part)))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (key.equals(record.key())) {
                byte[] sequence = record.headers().lastHeader("kehusequence").value();
                heard.add(Long.valueOf(new String(sequence)));
              }
            });
      }
    }
    return heard;
  }
}
