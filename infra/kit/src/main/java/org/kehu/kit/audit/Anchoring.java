package org.kehu.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells each second how far the chain has come, when it has. Who owns the database can then neither
 * cut the end off nor make the chain anew without it being seen.
 */
final class Anchoring implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Anchoring.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String service;
  private final AuditAppender appender;
  private final AnchorTopic topic;
  private volatile boolean running;
  private volatile long anchored;
  private volatile @Nullable Instant lateSince;
  private @Nullable Thread teller;

  Anchoring(String service, AuditAppender appender, AnchorTopic topic, MeterRegistry meters) {
    this.service = service;
    this.appender = appender;
    this.topic = topic;
    meters.gauge("kehu.audit.anchor.late.seconds", this, Anchoring::lateSeconds);
  }

  private double lateSeconds() {
    Instant since = lateSince;
    return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }

  private void tellUntilStopped() {
    while (running) {
      try {
        Thread.sleep(PAUSE);
        tellHead();
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  /** Tells the head, unless it was told. */
  private void tellHead() throws InterruptedException {
    AuditLink head = appender.head();
    if (head == null || head.number() == anchored) {
      return;
    }
    try {
      topic.tell(new Anchor(service, head.chain(), head.number(), head.hash(), Instant.now()));
      anchored = head.number();
      if (lateSince != null) {
        lateSince = null;
        log.info("The audit trail is anchored again");
      }
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      if (lateSince == null) {
        lateSince = Instant.now();
        log.warn("The audit trail cannot be anchored now; tried again each second", away);
      }
    }
  }

  @Override
  public void start() {
    running = true;
    teller = Thread.ofVirtual().name("audit-anchors").start(this::tellUntilStopped);
  }

  @Override
  public void stop() {
    running = false;
    Thread working = teller;
    try {
      if (working != null) {
        working.interrupt();
        working.join(PAUSE);
      }
      tellHead();
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the appender has written its last link, and before the producer is closed. */
  @Override
  public int getPhase() {
    return -20;
  }
}
