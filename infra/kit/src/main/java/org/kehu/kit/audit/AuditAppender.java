package org.kehu.kit.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.ids.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one writer of this process's chain: takes what waits, links it and stores it in one go. While
 * the database is away the same links are tried again and whoever waits for them gives up by
 * himself; nothing that was taken is dropped.
 */
final class AuditAppender implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(AuditAppender.class);
  private static final int MOST_WAITING = 20_000;
  private static final int MOST_AT_ONCE = 500;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final AuditLog links;
  private final AuditProperties properties;
  private final Clock clock;
  private final String chain = Ids.next();
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Timer delay;
  private final Counter failures;
  private final Counter dropped;
  private volatile boolean running;
  private volatile @Nullable AuditLink head;
  private @Nullable Thread writer;

  AuditAppender(AuditLog links, AuditProperties properties, Clock clock, MeterRegistry meters) {
    this.links = links;
    this.properties = properties;
    this.clock = clock;
    this.delay = meters.timer("kehu.audit.append");
    this.failures = meters.counter("kehu.audit.append.failed");
    this.dropped = meters.counter("kehu.audit.dropped");
    meters.gauge("kehu.audit.waiting", queue, BlockingQueue::size);
  }

  private record Waiting(AuditEntry entry, long since, CompletableFuture<@Nullable Void> stored) {}

  /**
   * Puts an entry behind the others.
   *
   * @return done when it is stored; failed at once when too many wait already
   */
  CompletableFuture<@Nullable Void> append(AuditEntry entry) {
    CompletableFuture<@Nullable Void> stored = new CompletableFuture<>();
    if (!queue.offer(new Waiting(entry, System.nanoTime(), stored))) {
      dropped.increment();
      stored.completeExceptionally(
          new IllegalStateException(MOST_WAITING + " entries wait for the audit trail already"));
    }
    return stored;
  }

  /** The last stored link, once there is one. */
  @Nullable AuditLink head() {
    return head;
  }

  private void writeUntilStopped() {
    List<Waiting> taken = new ArrayList<>(MOST_AT_ONCE);
    while (running || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          taken.add(first);
          queue.drainTo(taken, MOST_AT_ONCE - 1);
          store(taken);
          taken.clear();
        }
      } catch (InterruptedException stopNow) {
        return;
      }
    }
  }

  private void store(List<Waiting> taken) throws InterruptedException {
    List<AuditLink> made = link(taken);
    for (boolean told = false; ; told = true) {
      try {
        links.append(made);
        head = made.getLast();
        taken.forEach(this::stored);
        return;
      } catch (RuntimeException away) {
        failures.increment();
        if (!told) {
          log.warn("The audit trail cannot be written now; {} entries wait", made.size(), away);
        }
        Thread.sleep(PAUSE_AFTER_FAILURE);
      }
    }
  }

  private void stored(Waiting waiting) {
    delay.record(System.nanoTime() - waiting.since(), TimeUnit.NANOSECONDS);
    waiting.stored().complete(null);
  }

  private List<AuditLink> link(List<Waiting> taken) {
    List<AuditLink> made = new ArrayList<>(taken.size());
    AuditLink last = head;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (Waiting waiting : taken) {
      AuditEntry entry = waiting.entry();
      last =
          AuditLink.after(
              chain,
              last == null ? 1 : last.number() + 1,
              last == null ? AuditLink.NOTHING_BEFORE : last.hash(),
              now,
              keptUntil(entry.kind(), now),
              AuditDocuments.content(entry));
      made.add(last);
    }
    return made;
  }

  private Instant keptUntil(AuditClass kind, Instant now) {
    return now.atOffset(ZoneOffset.UTC).plus(properties.keptFor(kind)).toInstant();
  }

  @Override
  public void start() {
    running = true;
    CompletableFuture<@Nullable Void> _ =
        append(
            AuditEntry.now(
                AuditClass.TRAIL,
                "chain.begun",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                List.of("chain/" + chain),
                Level.NORMAL,
                "done",
                null));
    writer = Thread.ofPlatform().name("audit").daemon().start(this::writeUntilStopped);
  }

  @Override
  public void stop() {
    running = false;
    Thread working = writer;
    if (working == null) {
      return;
    }
    try {
      if (!working.join(LAST_WORDS)) {
        log.error(
            "{} entries of the audit trail could not be stored before the stop", queue.size());
        working.interrupt();
      }
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the outbox, which hands over what it sent, and so after it at the stop. */
  @Override
  public int getPhase() {
    return -10;
  }
}
