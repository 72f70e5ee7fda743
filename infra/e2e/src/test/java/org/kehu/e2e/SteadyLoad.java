package org.kehu.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.StoryFailed;
import org.kehu.e2e.subscriber.Notebook;

/**
 * People who read and write through the gateway without a break, and note how each call went. A
 * write that failed is sent again with its key until it is answered, so that in the end every write
 * must have been done once.
 */
final class SteadyLoad implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /**
   * A call that did not go well.
   *
   * @param began by {@link System#nanoTime()}
   * @param ended likewise
   */
  record Failure(long began, long ended, String what) {}

  private final Traffic traffic;
  private final Duration pause;
  private final Set<String> before;
  private final Notebook notebook;
  private final AtomicInteger calls = new AtomicInteger();
  private final Set<String> made = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ending;

  /** So many readers and as many writers, each with a pause after each call. */
  SteadyLoad(Traffic traffic, Notebook notebook, int pairs, Duration pause) {
    this.traffic = traffic;
    this.pause = pause;
    this.notebook = notebook;
    this.before = told();
    for (int i = 0; i < pairs; i++) {
      threads.add(Thread.ofVirtual().start(() -> repeat(key -> read())));
      threads.add(Thread.ofVirtual().start(() -> repeat(this::write)));
    }
  }

  /** Returns when so many more calls have been made. */
  void awaitCalls(int more) {
    int enough = calls.get() + more;
    await().atMost(PATIENCE).until(() -> calls.get() >= enough);
  }

  int calls() {
    return calls.get();
  }

  /** Every call that was not answered with 2xx. */
  List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** Subjects that were answered with 201. */
  Set<String> made() {
    return Set.copyOf(made);
  }

  /** Subjects that events say were made since this load began. */
  Set<String> toldSince() {
    Set<String> since = new HashSet<>(told());
    since.removeAll(before);
    return since;
  }

  private Set<String> told() {
    return notebook.subjectsOf(traffic.type(), traffic.actor());
  }

  private void repeat(Consumer<String> call) {
    while (!ending) {
      call.accept(UUID.randomUUID().toString());
      pause();
    }
  }

  private boolean read() {
    long began = System.nanoTime();
    try {
      Answer answer = traffic.reader().get(traffic.read());
      return noted(began, answer.status() == 200, "GET " + answer.brief());
    } catch (StoryFailed noAnswer) {
      return noted(began, false, noAnswer.getMessage());
    }
  }

  private void write(String key) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!written(key) && System.nanoTime() < giveUp) {
      pause();
    }
  }

  private boolean written(String key) {
    long began = System.nanoTime();
    try {
      Answer answer = traffic.writer().post(traffic.write(), traffic.body().apply(key), key);
      boolean well = answer.status() == 201;
      if (well) {
        made.add(traffic.kind() + "/" + answer.text("id"));
      }
      return noted(began, well, "POST " + answer.brief());
    } catch (StoryFailed noAnswer) {
      return noted(began, false, String.valueOf(noAnswer.getMessage()));
    }
  }

  private boolean noted(long began, boolean well, String what) {
    calls.incrementAndGet();
    if (!well) {
      failures.add(new Failure(began, System.nanoTime(), what));
    }
    return well;
  }

  private void pause() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when each call that was begun is answered. */
  @Override
  public void close() {
    ending = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while a load ends", stopping);
      }
    }
  }
}
