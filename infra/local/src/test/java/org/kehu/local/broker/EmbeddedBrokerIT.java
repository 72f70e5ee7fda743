package org.kehu.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.local.Survival;

class EmbeddedBrokerIT {

  @TempDir Path home;

  @Test
  void whatWasWrittenIsReadAfterARestartOnTheSameDirectory() throws Exception {
    Path data = home.resolve("kafka");
    try (var broker = EmbeddedBroker.start(data)) {
      broker.ensureTopics(SuiteTopics.all());
      send(broker, "kehu.customer.v1", "客户一");
    }
    try (var broker = EmbeddedBroker.start(data)) {
      broker.ensureTopics(SuiteTopics.all());
      assertThat(readOne(broker, "kehu.customer.v1").value()).isEqualTo("客户一");
    }
  }

  @Test
  void topicsAreCreatedWithTheSettingsOfTheirKindAndBroughtBackInLine() throws Exception {
    try (var broker = EmbeddedBroker.start(home.resolve("kafka"))) {
      broker.ensureTopics(List.of(TopicPlan.events("kehu.visit.v1", Duration.ofDays(1))));
      broker.ensureTopics(SuiteTopics.all());
      try (Admin admin = broker.newAdmin()) {
        String kept = Long.toString(Duration.ofDays(400).toMillis());
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> setting(admin, "kehu.visit.v1", "retention.ms").equals(kept));
        assertThat(setting(admin, "kehu.customer.internal.v1", "cleanup.policy"))
            .isEqualTo("compact");
        assertThat(setting(admin, "kehu.audit.anchor.v1", "retention.ms")).isEqualTo("-1");
        var described =
            admin.describeTopics(SuiteTopics.all().stream().map(TopicPlan::name).toList());
        assertThat(described.allTopicNames().get().values())
            .hasSize(15)
            .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
      }
    }
  }

  @Test
  void aMisspeltTopicIsRefusedInsteadOfCreated() {
    try (var broker = EmbeddedBroker.start(home.resolve("kafka"))) {
      assertThatThrownBy(() -> send(broker, "kehu.custmer.v1", "x"))
          .rootCause()
          .isInstanceOfAny(UnknownTopicOrPartitionException.class, TimeoutException.class);
    }
  }

  @Test
  void aTakenPortIsSaidInOneSentence() throws Exception {
    FreePorts free = FreePorts.find();
    for (int port : new int[] {free.first(), free.second()}) {
      try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertThatThrownBy(
                () -> EmbeddedBroker.start(home.resolve("kafka"), free.first(), Survival.KILL))
            .as("port %d", taken.getLocalPort())
            .isInstanceOf(BrokerFailure.class)
            .hasMessageContaining(Integer.toString(port));
      }
    }
  }

  private static void send(EmbeddedBroker broker, String topic, String value) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(), "acks", "all", "max.block.ms", "3000");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }
  }

  private static ConsumerRecord<String, String> readOne(EmbeddedBroker broker, String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(),
            "group.id", "reader",
            "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      List<ConsumerRecord<String, String>> read = new ArrayList<>();
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (read.isEmpty() && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
      }
      assertThat(read).hasSize(1);
      return read.getFirst();
    }
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }
}
