package org.kehu.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to Kafka what documents carry. Each aggregate has a lane: its next event goes only when the
 * former is acknowledged, and after a failure nothing later of it is sent. What a crash or an
 * outage left behind is found by the sweep; during an outage one document is the probe and the
 * others wait. The sweep comes every second while this instance knows of anything that was left,
 * else half as often: another instance may have been killed.
 */
public final class KafkaOutbox implements Outbox, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(KafkaOutbox.class);
  private static final Duration FORGOTTEN = Duration.ofSeconds(3);
  private static final Duration SWEEP_PAUSE = Duration.ofSeconds(1);
  private static final int PAUSES_WHILE_QUIET = 2;
  private static final Duration SEND_LIMIT = Duration.ofSeconds(20);
  private static final Duration POSTPONED_FOR = Duration.ofSeconds(30);
  private static final int SWEPT_AT_ONCE = 500;

  private final Producer<String, byte[]> producer;
  private final CloudEvents cloudEvents;
  private final JsonMapper mapper;
  private final Clock clock;
  private final List<OutboxSource> sources = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Instant> postponed = new ConcurrentHashMap<>();
  private final AtomicBoolean outage = new AtomicBoolean();
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Timer delay;
  private final Counter sent;
  private final Counter failed;
  private final Supplier<EventTrail> trail;
  private volatile boolean running;

  /** Until then something may be found that was left: after the start by a former process. */
  private volatile Instant sweptOftenUntil = oftenFromNow();

  public KafkaOutbox(
      String service,
      Producer<String, byte[]> producer,
      JsonMapper mapper,
      Clock clock,
      MeterRegistry meters,
      Supplier<EventTrail> trail) {
    this.trail = trail;
    this.producer = producer;
    this.cloudEvents = new CloudEvents(service);
    this.mapper = mapper;
    this.clock = clock;
    this.delay = meters.timer("kehu.outbox.delay");
    this.sent = meters.counter("kehu.outbox.sent");
    this.failed = meters.counter("kehu.outbox.failed");
    meters.gauge("kehu.outbox.outage", outage, broken -> broken.get() ? 1 : 0);
    meters.gauge("kehu.outbox.lanes", lanes, ConcurrentHashMap::size);
  }

  /** The newest of an aggregate that waits to be sent; one thread works on a lane at a time. */
  private final class Lane {

    private final OutboxSource source;
    private final boolean again;
    private @Nullable Unsent next;

    Lane(OutboxSource source, boolean again) {
      this.source = source;
      this.again = again;
    }

    synchronized boolean add(Unsent unsent) {
      boolean idle = next == null;
      if (next == null || unsent.sequence() >= next.sequence()) {
        next = unsent;
      }
      return idle;
    }

    private synchronized Unsent newest() {
      return Objects.requireNonNull(next);
    }

    /** Ends the lane unless something newer came in. */
    private boolean endAfter(Unsent done) {
      return lanes.computeIfPresent(
              key(source, done.id()), (id, lane) -> lane.isDoneAfter(done) ? null : lane)
          == null;
    }

    private synchronized boolean isDoneAfter(Unsent done) {
      return next != null && next.sequence() <= done.sequence();
    }

    void run() {
      long sentUpTo = 0;
      Unsent unsent = newest();
      try {
        while (true) {
          long before = sentUpTo;
          sentUpTo = sendEvents(unsent, before);
          sendStates(unsent);
          keep(unsent, before);
          Optional<Unsent> rest = source.acknowledge(unsent.id(), unsent.sequence());
          if (rest.isPresent()) {
            add(rest.get());
            unsent = rest.get();
          } else if (endAfter(unsent)) {
            return;
          } else {
            unsent = newest();
          }
        }
      } catch (ExecutionException | TimeoutException | RuntimeException broken) {
        giveUp(unsent, broken);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        lanes.remove(key(source, unsent.id()));
      }
    }

    private long sendEvents(Unsent unsent, long sentUpTo)
        throws ExecutionException, InterruptedException, TimeoutException {
      long last = sentUpTo;
      for (OutboxEntry entry : unsent.entries()) {
        if (entry.sequence() > last) {
          await(producer.send(cloudEvents.event(unsent, entry)));
          last = entry.sequence();
          delay.record(Duration.between(entry.time(), clock.instant()));
        }
      }
      return last;
    }

    private void sendStates(Unsent unsent)
        throws ExecutionException, InterruptedException, TimeoutException {
      List<? extends Future<?>> pending =
          unsent.states().stream().map(state -> producer.send(record(unsent, state))).toList();
      for (Future<?> one : pending) {
        await(one);
      }
    }

    private void keep(Unsent unsent, long before)
        throws ExecutionException, InterruptedException, TimeoutException {
      List<OutboxEntry> sentNow =
          unsent.entries().stream().filter(entry -> entry.sequence() > before).toList();
      trail.get().told(unsent, sentNow, again);
    }

    private void giveUp(Unsent unsent, Exception broken) {
      String key = key(source, unsent.id());
      lanes.remove(key);
      failed.increment();
      sweptOftenUntil = oftenFromNow();
      if (!isOutage(broken)) {
        postponed.put(key, Instant.now().plus(POSTPONED_FOR));
        log.error("The events of {} cannot be sent; they stay and are tried again", key, broken);
      } else if (running && !outage.getAndSet(true)) {
        log.warn(
            "Events cannot be told now; they wait in their documents and are sent again", broken);
      }
    }
  }

  /** Whether the broker is away, and not this one document at fault. */
  private static boolean isOutage(Exception broken) {
    Throwable cause = broken instanceof ExecutionException ? broken.getCause() : broken;
    return cause instanceof RetriableException || cause instanceof TimeoutException;
  }

  private ProducerRecord<String, byte[]> record(Unsent unsent, StateRecord state) {
    byte[] body = state.data() == null ? null : mapper.writeValueAsBytes(state.data());
    return cloudEvents.state(unsent, state, body, clock.instant());
  }

  private void await(Future<?> pending)
      throws ExecutionException, InterruptedException, TimeoutException {
    pending.get(SEND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    sent.increment();
    if (outage.getAndSet(false)) {
      log.info("Events are told again");
    }
  }

  @Override
  public void register(OutboxSource source) {
    sources.add(source);
  }

  @Override
  public void offer(OutboxSource source, Unsent unsent) {
    if (running && !outage.get()) {
      enter(source, unsent, false);
    } else {
      sweptOftenUntil = oftenFromNow();
    }
  }

  private void enter(OutboxSource source, Unsent unsent, boolean again) {
    boolean[] idle = new boolean[1];
    Lane lane =
        lanes.compute(
            key(source, unsent.id()),
            (id, present) -> {
              Lane chosen = present == null ? new Lane(source, again) : present;
              idle[0] = chosen.add(unsent);
              return chosen;
            });
    if (idle[0]) {
      threads.execute(lane::run);
    }
  }

  private static String key(OutboxSource source, String id) {
    return source.name() + "/" + id;
  }

  /** Documents with unsent events, over all collections. */
  public long waiting() {
    return sources.stream().mapToLong(OutboxSource::waiting).sum();
  }

  /** Age of the oldest unsent event. */
  public Duration oldestAge() {
    Instant now = Instant.now();
    return sources.stream()
        .flatMap(source -> source.oldestWaiting().stream())
        .map(since -> Duration.between(since, now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private void sweepUntilStopped() {
    int pauses = 0;
    while (running) {
      try {
        Thread.sleep(SWEEP_PAUSE);
        pauses++;
        if (pauses >= PAUSES_WHILE_QUIET || Instant.now().isBefore(sweptOftenUntil)) {
          pauses = 0;
          sources.forEach(this::sweep);
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException broken) {
        sweptOftenUntil = oftenFromNow();
        log.warn("The sweep for unsent events failed and runs again in a second", broken);
      }
    }
  }

  /** Long enough for what is left now to count as forgotten. */
  private static Instant oftenFromNow() {
    return Instant.now().plus(FORGOTTEN).plus(SWEEP_PAUSE.multipliedBy(2));
  }

  private void sweep(OutboxSource source) {
    boolean probing = outage.get();
    Instant before = Instant.now().minus(FORGOTTEN);
    postponed.values().removeIf(until -> until.isBefore(Instant.now()));
    List<String> waiting = source.waitingSince(before, SWEPT_AT_ONCE);
    if (!waiting.isEmpty() || !postponed.isEmpty()) {
      sweptOftenUntil = oftenFromNow();
    }
    waiting.stream()
        .filter(id -> !postponed.containsKey(key(source, id)))
        .filter(id -> !lanes.containsKey(key(source, id)))
        .limit(probing ? 1 : SWEPT_AT_ONCE)
        .forEach(id -> resend(source, id));
  }

  /** The collections whose events it sends. */
  public List<OutboxSource> sources() {
    return List.copyOf(sources);
  }

  /** Sends what an aggregate has to tell, its newest state in any case. */
  public void resend(OutboxSource source, String id) {
    try {
      source.unsent(id).ifPresent(unsent -> enter(source, unsent, true));
    } catch (RuntimeException unreadable) {
      failed.increment();
      sweptOftenUntil = oftenFromNow();
      postponed.put(key(source, id), Instant.now().plus(POSTPONED_FOR));
      log.error(
          "{} cannot be read for its unsent events; tried again", key(source, id), unreadable);
    }
  }

  @Override
  public void start() {
    if (threads.isShutdown()) {
      threads = Executors.newVirtualThreadPerTaskExecutor();
    }
    running = true;
    threads.execute(this::sweepUntilStopped);
  }

  @Override
  public void stop() {
    running = false;
    Instant limit = Instant.now().plusSeconds(5);
    while (!lanes.isEmpty() && Instant.now().isBefore(limit)) {
      LockSupport.parkNanos(5_000_000);
    }
    threads.shutdownNow();
    threads = Executors.newVirtualThreadPerTaskExecutor();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Starts before consumers and the web server, stops after them. */
  @Override
  public int getPhase() {
    return 0;
  }
}
