package org.kehu.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTailIT {

  private static final String TOPIC = "kehu.customer.v1";

  @TempDir static Path home;
  private static EmbeddedBroker broker;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void threeEventsAreThere() throws Exception {
    broker = EmbeddedBroker.start(home.resolve("kafka"));
    broker.ensureTopics(List.of(TopicPlan.events(TOPIC, Duration.ofDays(1)).withPartitions(1)));
    for (int i = 1; i <= 3; i++) {
      tell(i);
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void fromTheStartItPrintsOneLineAnEventAndEndsAfterTheMost() {
    assertThat(tail(TOPIC, "start", "2")).isZero();
    assertThat(printed())
        .hasSize(2)
        .first()
        .asString()
        .matches(
            "\\S+Z kehu\\.customer\\.customer-registered\\.v1 customer/c-1 #1 \\{\"number\":\"客户1\"}");
  }

  @Test
  void otherwiseItPrintsOnlyWhatComes() throws Exception {
    var code = CompletableFuture.supplyAsync(() -> tail(TOPIC, "end", "1"));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(() -> {
          tell(4);
          return code.isDone();
        });
    assertThat(code.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(printed()).singleElement().asString().contains("customer/c-4 #4");
  }

  @Test
  void anUnknownTopicIsRefusedWithTheNamesOfThoseThatAreThere() {
    assertThat(tail("kehu.customers", "start", "1")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("kehu: There is no topic 'kehu.customers'; the topics are " + TOPIC + ".\n");
  }

  private int tail(String topic, String from, String most) {
    return EventTail.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        broker.bootstrapServers(),
        topic,
        from,
        most);
  }

  private List<String> printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void tell(int number) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      var event = new ProducerRecord<>(TOPIC, "c-" + number, "{\"number\":\"客户" + number + "\"}");
      Map.of(
              "ce_type",
              "kehu.customer.customer-registered.v1",
              "ce_subject",
              "customer/c-" + number,
              "kehusequence",
              Integer.toString(number))
          .forEach(
              (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      producer.send(event).get(30, TimeUnit.SECONDS);
    }
  }
}
