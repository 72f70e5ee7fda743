package org.kehu.kit.reconciliation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.kehu.kit.outbox.KafkaOutbox;
import org.kehu.kit.outbox.OutboxSource;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.kit.outbox.Unsent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what compacted topics say of this service's aggregates with the store, and sends the
 * newest state again where the last record is another one: a compacted topic keeps the last record
 * and not the newest, and what a broker lost, nobody sends a second time. What still waits to be
 * sent is left alone; the outbox sees to it.
 */
public final class Reconciliation {

  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
  private static final int AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /**
   * How it went.
   *
   * @param checked aggregates looked at
   * @param healed of how many the newest state was sent again and is the last now
   * @param open of how many it is not: the broker did not take it
   */
  public record Report(long checked, int healed, int open) {

    private Report plus(int more, int found, int left) {
      return new Report(checked + more, healed + found - left, open + left);
    }
  }

  private final KafkaOutbox outbox;
  private final JsonMapper mapper;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Counter healed;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  Reconciliation(
      KafkaOutbox outbox,
      JsonMapper mapper,
      Supplier<Consumer<String, byte[]>> consumers,
      MeterRegistry meters) {
    this.outbox = outbox;
    this.mapper = mapper;
    this.consumers = consumers;
    this.healed =
        Counter.builder("kehu.outbox.states.healed")
            .description("States that were not the last in their compacted topic and are now")
            .register(meters);
  }

  /**
   * Compares and heals; may take minutes, and may run on any instance.
   *
   * @throws org.apache.kafka.common.errors.TimeoutException if the broker is away
   */
  public Report run() {
    oneAtATime.lock();
    try (StateCopy copy = new StateCopy(consumers.get())) {
      Report report = new Report(0, 0, 0);
      for (OutboxSource source : outbox.sources()) {
        report = reconciled(source, copy, report);
      }
      healed.increment(report.healed());
      log.info("Compacted topics reconciled: {}", report);
      return report;
    } finally {
      oneAtATime.unlock();
    }
  }

  private Report reconciled(OutboxSource source, StateCopy copy, Report before) {
    Report report = before;
    String last = "";
    List<Unsent> page;
    do {
      page = source.after(last, AT_ONCE);
      List<String> stale = page.stream().filter(one -> isStale(one, copy)).map(Unsent::id).toList();
      int found = 0;
      int left = 0;
      if (!stale.isEmpty()) {
        // Written since the topic was read, for the most part.
        copy.readOn();
        List<String> really = stillStale(source, stale, copy);
        really.forEach(id -> outbox.resend(source, id));
        found = really.size();
        left = awaitHealed(source, really, copy);
      }
      report = report.plus(page.size(), found, left);
      last = page.isEmpty() ? last : page.getLast().id();
    } while (page.size() == AT_ONCE);
    return report;
  }

  private int awaitHealed(OutboxSource source, List<String> sent, StateCopy copy) {
    List<String> left = sent;
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!left.isEmpty() && System.nanoTime() < giveUp) {
      LockSupport.parkNanos(PAUSE.toNanos());
      copy.readOn();
      left = stillStale(source, left, copy);
    }
    return left.size();
  }

  private List<String> stillStale(OutboxSource source, List<String> ids, StateCopy copy) {
    return ids.stream()
        .filter(id -> source.unsent(id).filter(one -> isStale(one, copy)).isPresent())
        .toList();
  }

  private boolean isStale(Unsent one, StateCopy copy) {
    return one.entries().isEmpty()
        && one.states().stream().anyMatch(state -> !isLast(state, one.sequence(), copy));
  }

  private boolean isLast(StateRecord state, long sequence, StateCopy copy) {
    byte[] body = state.data() == null ? null : mapper.writeValueAsBytes(state.data());
    return copy.has(state.topic(), state.key(), sequence, body);
  }
}
