package org.kehu.kit.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Recomputes the chains of a window and compares them with the anchors. */
final class AuditVerifier {

  static final int MAX_DAYS = 31;
  static final int MOST_LINKS = 100_000;
  private static final int AT_ONCE = 1_000;

  private final String service;
  private final AuditLog links;
  private final AnchorTopic anchors;
  private final Clock clock;

  AuditVerifier(String service, AuditLog links, AnchorTopic anchors, Clock clock) {
    this.service = service;
    this.links = links;
    this.anchors = anchors;
    this.clock = clock;
  }

  /** Verifies what was written in a window of at most {@value #MAX_DAYS} days. */
  AuditReport verify(Instant from, Instant until) {
    Duration width = Duration.between(from, until);
    if (width.isNegative() || width.isZero() || width.toDays() > MAX_DAYS) {
      throw AuditProblem.AUDIT_WINDOW_INVALID
          .problem()
          .with("from", from.toString())
          .with("until", until.toString())
          .with("days", MAX_DAYS);
    }
    // Anchors first: the links of each are there by the time it is told.
    ChainCheck.Newest newest = new ChainCheck.Newest();
    anchors.since(onTheBroker(from), service, newest::add);
    Set<String> chains = new TreeSet<>(links.chains(from, until));
    chains.addAll(newest.all().keySet());
    return walk(from, until, chains, newest);
  }

  /** Records carry the time of the machine, links that of the clock, which tests move. */
  private Instant onTheBroker(Instant from) {
    return from.minus(Duration.between(Instant.now(), clock.instant()));
  }

  private AuditReport walk(
      Instant from, Instant until, Set<String> chains, ChainCheck.Newest newest) {
    List<AuditFault> faults = new ArrayList<>();
    long looked = 0;
    boolean complete = true;
    for (String chain : chains) {
      long place = links.placeBefore(chain, from);
      String before =
          place == 0
              ? AuditLink.NOTHING_BEFORE
              : links.link(chain, place).map(AuditLink::hash).orElse(null);
      Anchor anchor = newest.of(chain).orElse(null);
      ChainCheck check = new ChainCheck(chain, place, before, anchor, clock.instant());
      List<AuditLog.Placed> next = links.after(chain, place, AT_ONCE);
      while (!next.isEmpty() && looked < MOST_LINKS) {
        next.forEach(one -> check.look(one.place(), one.link()));
        looked += next.size();
        next = links.after(chain, next.getLast().place(), AT_ONCE);
      }
      if (next.isEmpty()) {
        check.end();
      } else {
        complete = false;
      }
      faults.addAll(check.faults());
    }
    return new AuditReport(
        from,
        until,
        chains.size(),
        looked,
        newest.seen(),
        complete && faults.size() <= AuditReport.MAX_FAULTS,
        faults.subList(0, Math.min(faults.size(), AuditReport.MAX_FAULTS)));
  }
}
