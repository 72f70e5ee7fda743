package org.kehu.gateway.refusal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.refusal.RefusedRequests.Entry;
import org.kehu.gateway.token.TokenProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells refusals to customer-service, which links them into its audit trail. The next batch goes
 * only when the former was acknowledged; while the broker is away the same batch is tried again and
 * the rest is counted on.
 */
@Component
final class RefusalTeller implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalTeller.class);
  private static final int MOST_AT_ONCE = 500;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration LAST_WORDS = Duration.ofSeconds(6);

  private final Refusals refusals;
  private final RefusalTopic topic;
  private final String issuer;
  private final Duration every;
  private final Clock clock;
  private volatile @Nullable Instant lateSince;
  private volatile @Nullable Thread teller;
  private CountDownLatch stopping = new CountDownLatch(1);
  private List<Entry> pending = List.of();

  RefusalTeller(
      Refusals refusals,
      RefusalProperties properties,
      TokenProperties tokens,
      Clock clock,
      MeterRegistry meters) {
    this.refusals = refusals;
    this.topic = new RefusalTopic(properties);
    this.issuer = tokens.issuer().toString();
    this.every = properties.every();
    this.clock = clock;
    Gauge.builder("kehu.gateway.refusals.late.seconds", this, RefusalTeller::lateSeconds)
        .description("For how long refusals could not be told")
        .register(meters);
  }

  private double lateSeconds() {
    Instant since = lateSince;
    return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }

  private void tellUntilStopped() {
    try {
      Duration pause = every;
      while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = told() ? every : PAUSE_AFTER_FAILURE;
      }
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Tells what waits, and what came meanwhile only if that was a full batch: repeats are to be
   * counted together. False when the broker does not take it now.
   */
  private boolean told() throws InterruptedException {
    int size;
    do {
      if (pending.isEmpty()) {
        pending = refusals.take(MOST_AT_ONCE);
      }
      size = pending.size();
      if (size > 0 && !acknowledged(pending)) {
        return false;
      }
      pending = List.of();
    } while (size == MOST_AT_ONCE);
    return true;
  }

  private boolean acknowledged(List<Entry> entries) throws InterruptedException {
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      topic.tell(new RefusedRequests(issuer, entries), now);
      if (lateSince != null) {
        lateSince = null;
        LOG.info("Refusals reach the audit trail again");
      }
      return true;
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      if (lateSince == null) {
        lateSince = clock.instant();
        LOG.warn("Refusals cannot be told for the audit trail now; they wait", away);
      }
      return false;
    }
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    teller = Thread.ofVirtual().name("refusals").start(this::tellUntilStopped);
  }

  @Override
  public void stop() {
    stopping.countDown();
    Thread working = teller;
    teller = null;
    try {
      boolean ended = working == null || working.join(LAST_WORDS);
      // A broker that was away a moment ago is not waited for.
      if (!ended || lateSince != null || !told()) {
        lose();
      }
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
      lose();
    } finally {
      topic.close();
    }
  }

  private void lose() {
    List<Entry> lost = pending;
    int all = 0;
    do {
      refusals.lost(lost);
      all += lost.size();
      lost = refusals.take(MOST_AT_ONCE);
    } while (!lost.isEmpty());
    pending = List.of();
    if (all > 0) {
      LOG.error("{} different refusals are missing from the audit trail", all);
    }
  }

  @Override
  public boolean isRunning() {
    return teller != null;
  }
}
