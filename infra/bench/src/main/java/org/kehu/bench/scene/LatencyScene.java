package org.kehu.bench.scene;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Measured;
import org.kehu.bench.Scene;
import org.kehu.bench.Target;
import org.kehu.bench.ground.Costs;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;
import org.kehu.bench.load.Pace;

/**
 * From a write's own time to the event at another consumer, a hundred writes a second; beside it
 * the way of a plain record of the same size through the same broker at the same pace.
 */
public final class LatencyScene implements Scene {

  private static final int A_SECOND = 100;
  private static final int RECORD_BYTES = 300;
  private static final String PLAIN = "bench.plain";
  private static final String EVENTS = "kehu.complaint.v1";
  private static final Duration SETTLED = Duration.ofSeconds(3);
  private static final Target HALF = Target.atMost(3, 2, "× the peer");
  private static final Target NEARLY_ALL = Target.atMost(100, 50, " ms");
  private static final String CONTACT =
      "{\"kind\":\"INQUIRY\",\"channel\":\"ONLINE_SERVICE\",\"description\":\"什么时候送货？\"}";

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public String title() {
    return "Commit to event";
  }

  @Override
  public Measured measure(Ground ground, Dose dose) {
    ground.ensureUp();
    String kafka = "localhost:" + ground.port("kafka");
    Pace complaints =
        Pace.post(ground.port("complaint"), "/api/v1/complaints", ground.token("portal"), CONTACT);
    Quantiles ours = new Quantiles();
    Quantiles peer = new Quantiles();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic(PLAIN, 12, (short) 1)));
    }
    complaints.run(A_SECOND, dose.warmUp());
    for (int i = 0; i < dose.rounds(); i++) {
      peer.add(heard(kafka, PLAIN, LatencyScene::sent, () -> plain(kafka, dose.measured())));
      ours.add(
          heard(
              kafka, EVENTS, LatencyScene::told, () -> complaints.run(A_SECOND, dose.measured())));
    }
    List<String> costs =
        Costs.of(
            ground,
            "a write at 100/s",
            () -> {
              complaints.run(A_SECOND, dose.measured());
              return A_SECOND * dose.measured().toSeconds();
            });
    return new Measured(
        List.of(
            Finding.relative(
                "p50 in ms at 100/s (peer: a plain record through the same broker)",
                peer.half.median(),
                ours.half.median(),
                HALF),
            Finding.beside(
                "p99 in ms at 100/s",
                peer.nearlyAll.median(),
                ours.nearlyAll.median(),
                NEARLY_ALL)),
        costs);
  }

  /** What each round came to. */
  private static final class Quantiles {
    private final Figures half = new Figures();
    private final Figures nearlyAll = new Figures();

    void add(Figures round) {
      half.add(round.median());
      nearlyAll.add(round.quantile(0.99));
    }
  }

  /** Milliseconds on the way, of each record of a topic that was told meanwhile. */
  private static Figures heard(
      String kafka,
      String topic,
      ToLongFunction<ConsumerRecord<byte[], byte[]>> toldAtMicros,
      Runnable telling) {
    Figures figures = new Figures();
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(part -> new TopicPartition(topic, part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      Thread teller = Thread.ofPlatform().start(telling);
      long last = System.nanoTime();
      while (teller.isAlive() || System.nanoTime() - last < SETTLED.toNanos()) {
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
          figures.add((nowMicros() - toldAtMicros.applyAsLong(one)) / 1000.0);
          last = System.nanoTime();
        }
      }
    }
    return figures;
  }

  private static void plain(String kafka, Duration time) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 0);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.partitionsFor(PLAIN);
      byte[] value = new byte[RECORD_BYTES];
      long next = System.nanoTime();
      long end = next + time.toNanos();
      for (long number = 0; next < end; number++) {
        byte[] key = Long.toString(number).getBytes(StandardCharsets.UTF_8);
        var plain = new ProducerRecord<>(PLAIN, key, value);
        plain.headers().add("sent", text(nowMicros()));
        Future<RecordMetadata> _ = producer.send(plain);
        next += Duration.ofSeconds(1).toNanos() / A_SECOND;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
  }

  private static long sent(ConsumerRecord<byte[], byte[]> plain) {
    return Long.parseLong(header(plain, "sent"));
  }

  private static long told(ConsumerRecord<byte[], byte[]> event) {
    return micros(Instant.parse(header(event, "ce_time")));
  }

  private static String header(ConsumerRecord<byte[], byte[]> one, String name) {
    return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] text(long number) {
    return Long.toString(number).getBytes(StandardCharsets.UTF_8);
  }

  private static long nowMicros() {
    return micros(Instant.now());
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
  }
}
