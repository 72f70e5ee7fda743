package org.kehu.e2e.subscriber;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Another department that follows the suite's business events and newest states as they come, with
 * a plain Kafka client: it knows the topics, the headers and the schemas, and nothing else of the
 * suite. It begins with what was told before it came.
 */
public final class Department implements AutoCloseable {

  private static final List<String> EVENTS =
      List.of("kehu.customer.v1", "kehu.complaint.v1", "kehu.visit.v1", "kehu.survey.v1");

  private static final List<String> STATES =
      List.of(
          "kehu.customer.state.v1",
          "kehu.complaint.state.v1",
          "kehu.visit.state.v1",
          "kehu.survey.state.v1");

  /** Records that stand for themselves: what they follow from is not told to departments. */
  private static final List<String> OTHERS =
      List.of(
          "kehu.agreement.state.v1",
          "kehu.policy.state.v1",
          "kehu.staff.state.v1",
          "kehu.task.state.v1");

  private static final Duration WAIT = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String bootstrap;
  private final Notebook notebook = new Notebook();
  private final Map<TopicPartition, Long> read = new ConcurrentHashMap<>();
  private final Thread reader;
  private volatile boolean closed;
  private volatile @Nullable RuntimeException broken;

  /** A department that reads from these brokers from now on until it is closed. */
  public Department(String bootstrap) {
    this.bootstrap = bootstrap;
    this.reader = Thread.ofPlatform().name("department").daemon().start(this::follow);
  }

  /** What it has noted up to now; goes on being written. */
  public Notebook notebook() {
    return notebook;
  }

  /**
   * Returns when everything that lies in the topics now is noted.
   *
   * @throws IllegalStateException if that takes more than two minutes, or the reader broke
   */
  public void catchUp() {
    Map<TopicPartition, Long> ends = ends();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> read.getOrDefault(end.getKey(), 0L) < end.getValue())) {
      RuntimeException why = broken;
      if (why != null || System.nanoTime() > giveUp) {
        throw new IllegalStateException("The department did not read to the end", why);
      }
      pause();
    }
  }

  private Map<TopicPartition, Long> ends() {
    try (KafkaConsumer<String, byte[]> consumer = Topics.consumer(bootstrap)) {
      return consumer.endOffsets(Topics.partitions(consumer, topics()));
    }
  }

  private void follow() {
    try (KafkaConsumer<String, byte[]> consumer = Topics.consumer(bootstrap)) {
      List<TopicPartition> partitions = Topics.partitions(consumer, topics());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!closed) {
        for (ConsumerRecord<String, byte[]> one : consumer.poll(WAIT)) {
          note(Topics.told(one));
          read.put(new TopicPartition(one.topic(), one.partition()), one.offset() + 1);
        }
      }
    } catch (RuntimeException failure) {
      broken = failure;
    }
  }

  private void note(Told told) {
    if (STATES.contains(told.topic())) {
      notebook.noteState(told);
    } else if (OTHERS.contains(told.topic())) {
      notebook.noteOther(told);
    } else {
      notebook.noteEvent(told);
    }
  }

  private static List<String> topics() {
    return Stream.of(EVENTS, STATES, OTHERS).flatMap(List::stream).toList();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the department reads", stopping);
    }
  }

  /** Reads no more; what was noted stays. */
  @Override
  public void close() {
    closed = true;
    try {
      reader.join(Duration.ofSeconds(5));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
