package org.kehu.e2e;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.StoryFailed;
import org.kehu.e2e.story.Suite;

/**
 * Callers who go on writing while something breaks, and remember what was accepted. What is refused
 * or gets no answer is sent again with the same idempotency key, as a careful client does.
 */
final class Writers {

  private static final int THREADS = 3;

  /** Some forty writes a second: enough to meet the kill, and the restart needs the processors. */
  private static final long PAUSE_MS = 100;

  private final Queue<String> customers = new ConcurrentLinkedQueue<>();
  private final Queue<String> cases = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Person erp;
  private final Person portal;
  private final List<Thread> threads;

  Writers(Suite suite) {
    this.erp = suite.as("erp");
    this.portal = suite.as("portal");
    this.threads =
        IntStream.range(0, THREADS)
            .mapToObj(at -> Thread.ofVirtual().unstarted(this::write))
            .toList();
  }

  void begin() {
    threads.forEach(Thread::start);
  }

  void end() {
    ended.set(true);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while writers end", stopping);
      }
    }
  }

  /** Ids of the customers that were answered with 201. */
  List<String> customers() {
    return List.copyOf(customers);
  }

  /** Ids of the cases that were answered with 201. */
  List<String> cases() {
    return List.copyOf(cases);
  }

  /** What was answered that is neither a success nor a passing failure. */
  List<String> refusals() {
    return List.copyOf(refusals);
  }

  private void write() {
    while (!ended.get()) {
      String unique = UUID.randomUUID().toString();
      accepted(
          erp,
          "/api/v1/customers",
          Map.of("kind", "ENTERPRISE", "name", "并发写入" + unique + "有限公司", "region", "广东"),
          customers);
      accepted(
          portal,
          "/api/v1/complaints",
          Map.of("kind", "INQUIRY", "channel", "ONLINE_SERVICE", "description", "并发咨询 " + unique),
          cases);
      pause();
    }
  }

  private void accepted(Person who, String path, Map<String, ?> body, Queue<String> accepted) {
    String key = UUID.randomUUID().toString();
    do {
      try {
        Answer answer = who.post(path, body, key);
        if (answer.status() == 201) {
          accepted.add(answer.text("id"));
          return;
        }
        if (answer.status() < 429) {
          refusals.add(answer.brief());
          return;
        }
      } catch (StoryFailed noAnswer) {
        // A killed process breaks connections; the next round sends the same again.
        Thread.yield();
      }
      pause();
    } while (!ended.get());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
