package org.kehu.local.broker;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Prints the events of one topic as they come, one line each: time, type, subject, sequence, data.
 * A program of its own, called by the launcher; it leaves no mark on the broker.
 */
public final class EventTail {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int WRONG_USE = 2;
  private static final int NOT_RUNNING = 17;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final PrintStream out;
  private final PrintStream err;

  private EventTail(KafkaConsumer<byte[], byte[]> consumer, PrintStream out, PrintStream err) {
    this.consumer = consumer;
    this.out = out;
    this.err = err;
  }

  /** Arguments: bootstrap servers, topic, {@code start} or {@code end}, most events (0: no end). */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Returns the exit code of the command. */
  static int run(PrintStream out, PrintStream err, String... args) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            args[0],
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      EventTail tail = new EventTail(consumer, out, err);
      return tail.run(args[1], args[2].equals("start"), Long.parseLong(args[3]));
    } catch (KafkaException e) {
      err.println("kehu: The broker at " + args[0] + " does not answer.");
      return NOT_RUNNING;
    }
  }

  private int run(String topic, boolean fromStart, long most) {
    Set<String> topics = new TreeSet<>(consumer.listTopics().keySet());
    if (!topics.contains(topic)) {
      topics.removeIf(name -> name.startsWith("__"));
      err.println(
          "kehu: There is no topic '"
              + topic
              + "'; the topics are "
              + String.join(", ", topics)
              + ".");
      return WRONG_USE;
    }
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromStart) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    long printed = 0;
    while (most == 0 || printed < most) {
      for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
        out.println(line(event));
        printed++;
        if (printed == most) {
          break;
        }
      }
    }
    return 0;
  }

  static String line(ConsumerRecord<byte[], byte[]> event) {
    String subject = header(event, "ce_subject");
    return "%s %s %s #%s %s"
        .formatted(
            Instant.ofEpochMilli(event.timestamp()),
            Objects.requireNonNullElse(header(event, "ce_type"), "-"),
            subject != null ? subject : text(event.key()),
            Objects.requireNonNullElse(header(event, "kehusequence"), "-"),
            text(event.value()));
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> event, String name) {
    Header header = event.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "-" : new String(bytes, StandardCharsets.UTF_8);
  }
}
