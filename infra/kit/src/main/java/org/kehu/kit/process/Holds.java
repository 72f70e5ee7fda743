package org.kehu.kit.process;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this instance has in hand, and the thread that says so while it works. */
final class Holds {

  private static final Logger log = LoggerFactory.getLogger(Holds.class);

  private final Processes processes;
  private final ProcessProperties properties;
  private final Set<Hold> held = ConcurrentHashMap.newKeySet();
  private @Nullable Thread beating;

  Holds(Processes processes, ProcessProperties properties) {
    this.processes = processes;
    this.properties = properties;
  }

  /** What a claim brought, if there was anything to claim. */
  record Taken(Hold hold, ProcessDocument process) {}

  /** Takes the process of a kind that has been due longest. */
  @Nullable Taken take(String kind) {
    long since = System.nanoTime();
    ProcessDocument claimed = processes.claim(kind, machineTime(), properties.lease());
    if (claimed == null || claimed.claim().holder() == null) {
      return null;
    }
    Hold hold = new Hold(claimed.id(), claimed.claim().holder(), since, properties.lease());
    held.add(hold);
    return new Taken(hold, claimed);
  }

  void letGo(Hold hold) {
    held.remove(hold);
  }

  boolean areNone() {
    return held.isEmpty();
  }

  void start() {
    beating = Thread.ofVirtual().name("process-claims").start(this::beatUntilStopped);
  }

  void stop() {
    if (beating != null) {
      beating.interrupt();
    }
  }

  private void beatUntilStopped() {
    try {
      while (true) {
        Thread.sleep(properties.beat());
        held.forEach(this::lengthen);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void lengthen(Hold hold) {
    long since = System.nanoTime();
    Duration lease = properties.lease();
    try {
      if (processes.lengthen(hold, machineTime().plus(lease))) {
        hold.lengthen(since, lease);
      } else {
        hold.lose();
      }
    } catch (RuntimeException away) {
      // The claim runs on until its end; until then there is time to try again.
      log.warn("The claim on process {} could not be lengthened", hold.processId(), away);
    }
  }

  private static Instant machineTime() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
