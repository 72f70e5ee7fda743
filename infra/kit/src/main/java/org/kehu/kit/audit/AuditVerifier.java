package org.kehu.kit.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the chains of a window and compares them with the anchors, one chain after the other.
 * What is too much for one answer is gone on with from the place where the last one ended.
 */
final class AuditVerifier {

  static final int MAX_DAYS = 31;
  static final int MOST_LINKS = 100_000;
  private static final int AT_ONCE = 1_000;

  private final String service;
  private final AuditLog links;
  private final Anchors anchors;
  private final Clock clock;
  private final int most;

  AuditVerifier(String service, AuditLog links, Anchors anchors, Clock clock) {
    this(service, links, anchors, clock, MOST_LINKS);
  }

  AuditVerifier(String service, AuditLog links, Anchors anchors, Clock clock, int most) {
    this.service = service;
    this.links = links;
    this.anchors = anchors;
    this.clock = clock;
    this.most = most;
  }

  /**
   * Verifies what was written in a window of at most {@value #MAX_DAYS} days.
   *
   * @param after from where an earlier report goes on; null from the beginning
   */
  AuditReport verify(Instant from, Instant until, @Nullable AuditPlace after) {
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
    anchors.since(MachineTime.of(from, clock), service, newest::add);
    NavigableSet<String> chains = new TreeSet<>(links.chains(from, until));
    chains.addAll(newest.all().keySet());
    return new Walk(from, until, newest).through(chains, after);
  }

  /** The way through all chains, as far as one answer goes. */
  private final class Walk {

    private final Instant from;
    private final Instant until;
    private final ChainCheck.Newest newest;
    private final List<AuditFault> faults = new ArrayList<>();
    private long looked;

    Walk(Instant from, Instant until, ChainCheck.Newest newest) {
      this.from = from;
      this.until = until;
      this.newest = newest;
    }

    AuditReport through(NavigableSet<String> chains, @Nullable AuditPlace after) {
      NavigableSet<String> left = after == null ? chains : chains.tailSet(after.chain(), true);
      for (String chain : left) {
        ChainCheck check = check(chain, beginning(chain, after));
        if (!isWalked(check, chain)) {
          faults.addAll(check.faults());
          return report(left.headSet(chain, true).size(), new AuditPlace(chain, check.place()));
        }
        faults.addAll(check.faults());
      }
      return report(left.size(), null);
    }

    private long beginning(String chain, @Nullable AuditPlace after) {
      return after != null && after.chain().equals(chain)
          ? after.number()
          : links.placeBefore(chain, from);
    }

    private ChainCheck check(String chain, long place) {
      Anchor anchor = newest.of(chain).orElse(null);
      return new ChainCheck(chain, place, links.hashAt(chain, place), anchor, clock.instant());
    }

    private boolean isWalked(ChainCheck check, String chain) {
      while (true) {
        int page = (int) Math.max(1, Math.min(AT_ONCE, most - looked));
        List<AuditLog.Placed> next = links.after(chain, check.place(), page);
        if (next.isEmpty()) {
          check.end();
          return true;
        }
        if (looked >= most) {
          return false;
        }
        next.forEach(one -> check.look(one.place(), one.link()));
        looked += next.size();
      }
    }

    private AuditReport report(int chains, @Nullable AuditPlace next) {
      return new AuditReport(
          from,
          until,
          chains,
          looked,
          newest.seen(),
          next == null && faults.size() <= AuditReport.MAX_FAULTS,
          next == null ? null : next.toString(),
          faults.subList(0, Math.min(faults.size(), AuditReport.MAX_FAULTS)));
    }
  }
}
