package org.kehu.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.StoryFailed;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Notebook;

/**
 * Callers who go on writing while something breaks, and remember what was accepted. What is refused
 * or gets no answer is sent again with the same idempotency key until it is answered, as a careful
 * client does; so what they were told was done must be all that was done. The archivist registers
 * customers and the portal takes in cases, and nobody else does so in their names.
 */
final class Writers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Answers that ask to come again; any other failure, a 500 too, is a fault of the suite. */
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  /** Between writes when there are enough: a restart that takes long needs the processors more. */
  private static final Duration TRICKLE = Duration.ofSeconds(1);

  /**
   * A kind of write.
   *
   * @param subject kind of what it makes, as in the subjects of events
   * @param type of the event that tells of it
   */
  private record Write(Person who, String path, String subject, String type) {

    Map<String, String> body(String unique) {
      return subject.equals("customer")
          ? Map.of("kind", "ENTERPRISE", "name", "并发写入" + unique + "有限公司", "region", "广东")
          : Map.of("kind", "INQUIRY", "channel", "ONLINE_SERVICE", "description", "并发咨询 " + unique);
    }
  }

  private final List<Write> writes;
  private final int enough;
  private final Duration pause;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean ending;

  private Writers(List<Write> writes, int enough, Duration pause) {
    this.writes = writes;
    this.enough = enough;
    this.pause = pause;
  }

  /**
   * Some who write customers and cases.
   *
   * @param enough so many writes, and they go on at a trickle
   * @param pause after each until then
   */
  static Writers ofAll(Suite suite, int enough, Duration pause) {
    return new Writers(List.of(customers(suite), cases(suite)), enough, pause);
  }

  /** Some who leave the customers as they are. */
  static Writers ofCases(Suite suite, int enough, Duration pause) {
    return new Writers(List.of(cases(suite)), enough, pause);
  }

  private static Write customers(Suite suite) {
    return new Write(
        suite.as("song.dangan"),
        "/api/v1/customers",
        "customer",
        "kehu.customer.customer-registered.v1");
  }

  private static Write cases(Suite suite) {
    return new Write(
        suite.as("portal"), "/api/v1/complaints", "case", "kehu.complaint.case-registered.v1");
  }

  Writers begin(int count) {
    IntStream.range(0, count)
        .forEach(at -> threads.add(Thread.ofVirtual().start(this::writeUntilTheEnd)));
    return this;
  }

  /** Returns when so many have been accepted. */
  void awaitAccepted(int count) {
    await().atMost(PATIENCE).until(() -> accepted.size() >= count || !refusals.isEmpty());
  }

  /** Returns when each write that was begun is answered. */
  @Override
  public void close() {
    ending = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while writers end", stopping);
      }
    }
  }

  /** {@code customer/…} and {@code case/…} of all that was answered with 201. */
  Set<String> accepted() {
    return Set.copyOf(accepted);
  }

  /** What was answered that is neither a success nor a passing failure. */
  List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** All that events say was made in the writers' names. */
  static Set<String> told(Notebook notebook) {
    Set<String> told = new HashSet<>();
    told.addAll(notebook.subjectsOf("kehu.customer.customer-registered.v1", "st-song-dangan"));
    told.addAll(notebook.subjectsOf("kehu.complaint.case-registered.v1", "portal"));
    return told;
  }

  private void writeUntilTheEnd() {
    while (!ending) {
      writes.forEach(this::write);
      pause(accepted.size() < enough ? pause : TRICKLE);
    }
  }

  private void write(Write write) {
    String key = UUID.randomUUID().toString();
    Map<String, String> body = write.body(key);
    long giveUp = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
    while (System.nanoTime() < giveUp) {
      try {
        Answer answer = write.who().post(write.path(), body, key);
        if (answer.status() == 201) {
          accepted.add(write.subject() + "/" + answer.text("id"));
          return;
        }
        if (!PASSING.contains(answer.status())) {
          refusals.add(answer.brief());
          return;
        }
      } catch (StoryFailed noAnswer) {
        // A killed process breaks connections; the next round sends the same again.
        Thread.yield();
      }
      pause(pause);
    }
    refusals.add("Never accepted: " + write.path() + " with the key " + key);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
