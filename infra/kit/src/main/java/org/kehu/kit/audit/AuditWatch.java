package org.kehu.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the trail all the time, each round going on where the last one came in each chain, so
 * that a busy day is looked at whole; once a day it begins anew with the last two days, since what
 * was verified may have been changed since. What it knows it keeps in memory only: from the
 * database its owner could take it. Each instance watches for itself.
 */
final class AuditWatch implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(AuditWatch.class);
  private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(15);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final Duration ANEW_AFTER = Duration.ofDays(1);

  /** Longer than the time after which it begins anew: each link is looked at twice at least. */
  private static final Duration LOOKED_AT = Duration.ofDays(2);

  /** Links are made a moment before they are stored, and clocks of instances differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final int AT_ONCE = 10_000;
  private static final int PAGE = 1_000;

  private final String service;
  private final AuditLog links;
  private final Anchors anchors;
  private final Clock clock;
  private final int atOnce;
  private final Map<String, Reached> reached = new HashMap<>();
  private final ChainCheck.Newest newest = new ChainCheck.Newest();
  private final Set<AuditFault> found = new LinkedHashSet<>();
  private final Deque<String> left = new ArrayDeque<>();
  private final AtomicLong unverified = new AtomicLong();
  private volatile Instant verifiedUntil;
  private volatile int faults;
  private @Nullable Instant round;
  private @Nullable Instant anewAt;
  private Instant due;

  /** How far a chain was verified. */
  private record Reached(long place, @Nullable String hash) {}

  AuditWatch(String service, AuditLog links, Anchors anchors, Clock clock, MeterRegistry meters) {
    this(service, links, anchors, clock, meters, AT_ONCE);
  }

  AuditWatch(
      String service,
      AuditLog links,
      Anchors anchors,
      Clock clock,
      MeterRegistry meters,
      int atOnce) {
    this.service = service;
    this.links = links;
    this.anchors = anchors;
    this.clock = clock;
    this.atOnce = atOnce;
    this.verifiedUntil = clock.instant();
    // Not at the start, when everything else wants the machine.
    this.due = verifiedUntil.plus(BETWEEN_ROUNDS);
    meters.gauge("kehu.audit.faults", this, watch -> watch.faults);
    meters.gauge("kehu.audit.unverified", unverified);
    meters.gauge("kehu.audit.unverified.seconds", this, AuditWatch::unverifiedSeconds);
  }

  private double unverifiedSeconds() {
    return Math.max(0, Duration.between(verifiedUntil, clock.instant()).toMillis() / 1000.0);
  }

  @Override
  public String name() {
    return "audit-verification";
  }

  @Override
  public synchronized int run(Instant now) {
    try {
      if (left.isEmpty()) {
        if (now.isBefore(due)) {
          return 0;
        }
        begin(now);
      }
      return walk(now);
    } catch (Problem away) {
      due = now.plus(AFTER_FAILURE);
      log.warn("The audit trail cannot be verified now and is tried again", away);
      return 0;
    }
  }

  private void begin(Instant now) {
    boolean anew = anewAt == null || !now.isBefore(anewAt);
    Instant before = round;
    Instant from = anew || before == null ? now.minus(LOOKED_AT) : before.minus(OVERLAP);
    ChainCheck.Newest told = new ChainCheck.Newest();
    // Anchors first: the links of each are there by the time it is told.
    anchors.since(MachineTime.of(from, clock), service, told::add);
    if (anew) {
      reached.clear();
      newest.clear();
      anewAt = now.plus(ANEW_AFTER);
    }
    told.all().values().forEach(newest::add);
    Set<String> chains = new TreeSet<>(links.chains(from, now));
    chains.addAll(newest.all().keySet());
    chains.forEach(chain -> reached.computeIfAbsent(chain, any -> before(chain, from)));
    left.addAll(chains);
    unverified.set(chains.stream().mapToLong(chain -> links.lastPlace(chain) - place(chain)).sum());
    round = now;
    due = now.plus(BETWEEN_ROUNDS);
  }

  private Reached before(String chain, Instant from) {
    long place = links.placeBefore(chain, from);
    return new Reached(place, links.hashAt(chain, place));
  }

  private long place(String chain) {
    Reached present = reached.get(chain);
    return present == null ? 0 : present.place();
  }

  /** Looks at the next links of the round; more than none while it is not over. */
  private int walk(Instant now) {
    int looked = 0;
    while (!left.isEmpty() && looked < atOnce) {
      String chain = left.getFirst();
      int some = walk(chain, Math.min(PAGE, atOnce - looked), now);
      looked += some;
      if (some == 0) {
        left.removeFirst();
      }
    }
    unverified.addAndGet(-Math.min(looked, unverified.get()));
    if (!left.isEmpty()) {
      return Math.max(1, looked);
    }
    unverified.set(0);
    verifiedUntil = round == null ? verifiedUntil : round;
    return 0;
  }

  /** Looks at some links of a chain; none left ends it. */
  private int walk(String chain, int most, Instant now) {
    Reached from = reached.getOrDefault(chain, new Reached(0, AuditLink.NOTHING_BEFORE));
    Anchor anchor = newest.of(chain).orElse(null);
    ChainCheck check = new ChainCheck(chain, from.place(), from.hash(), anchor, now);
    List<AuditLog.Placed> next = links.after(chain, from.place(), most);
    next.forEach(one -> check.look(one.place(), one.link()));
    if (next.isEmpty()) {
      check.end();
      compare(from, anchor);
    }
    reached.put(chain, new Reached(check.place(), check.hash()));
    check.faults().forEach(this::tell);
    return next.size();
  }

  /** An anchor that was told after its link had been verified. */
  private void compare(Reached from, @Nullable Anchor anchor) {
    if (anchor == null || anchor.number() > from.place()) {
      return;
    }
    String hash =
        anchor.number() == from.place()
            ? from.hash()
            : links.link(anchor.chain(), anchor.number()).map(AuditLink::hash).orElse(null);
    if (hash != null && !hash.equals(anchor.hash())) {
      tell(new AuditFault(AuditFault.Kind.REWRITTEN, anchor.chain(), anchor.number()));
    }
  }

  private void tell(AuditFault fault) {
    if (found.size() < AuditReport.MAX_FAULTS && found.add(fault)) {
      faults = found.size();
      log.error("The audit trail is not as it was written: {}", fault);
    }
  }
}
