package org.kehu.kit.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks the links of one chain in their order and finds what is not as it was written. Because each
 * hash covers the one before, the newest anchor vouches for all links up to it.
 */
final class ChainCheck {

  private final String chain;
  private final Instant now;
  private final @Nullable Anchor anchor;
  private final List<AuditFault> faults = new ArrayList<>();
  private long expected;
  private @Nullable String previous;

  /**
   * @param place the place before the first link that will be shown
   * @param previous the hash at that place; null when it is not known
   * @param anchor the newest anchor of the chain, if there is one
   * @param now content may have expired until then
   */
  ChainCheck(
      String chain, long place, @Nullable String previous, @Nullable Anchor anchor, Instant now) {
    this.chain = chain;
    this.expected = place + 1;
    this.previous = previous;
    this.anchor = anchor;
    this.now = now;
  }

  /** Looks at the next link that is there. */
  void look(long place, AuditLink link) {
    if (place > expected) {
      fault(AuditFault.Kind.MISSING, expected);
      previous = null;
    }
    if (!link.chain().equals(chain) || link.number() != place) {
      fault(AuditFault.Kind.REORDERED, place);
      previous = null;
    } else {
      compare(place, link);
      previous = link.hash();
    }
    expected = place + 1;
  }

  private void compare(long place, AuditLink link) {
    if (!link.hash().equals(link.expectedHash()) || !link.contentIsWhole()) {
      fault(AuditFault.Kind.CHANGED, place);
    } else if (previous != null && !previous.equals(link.previous())) {
      fault(AuditFault.Kind.CHANGED, place);
    } else if (anchor != null && anchor.number() == place && !anchor.hash().equals(link.hash())) {
      fault(AuditFault.Kind.REWRITTEN, place);
    } else if (link.content() == null && link.keptUntil().isAfter(now)) {
      fault(AuditFault.Kind.MISSING, place);
    }
  }

  /** The chain has no more links: what an anchor saw behind them was cut off. */
  void end() {
    if (anchor != null && anchor.number() >= expected) {
      fault(AuditFault.Kind.CUT, expected);
    }
  }

  private void fault(AuditFault.Kind kind, long number) {
    faults.add(new AuditFault(kind, chain, number));
  }

  List<AuditFault> faults() {
    return faults;
  }

  /** The place of the last link that was looked at. */
  long place() {
    return expected - 1;
  }

  /** Its hash, for whoever goes on from there; null when it could not be trusted. */
  @Nullable String hash() {
    return previous;
  }

  /** The newest anchor of each chain. */
  static final class Newest {

    private final Map<String, Anchor> byChain = new HashMap<>();
    private long seen;

    void clear() {
      byChain.clear();
    }

    void add(Anchor anchor) {
      seen++;
      byChain.merge(anchor.chain(), anchor, (one, two) -> one.number() >= two.number() ? one : two);
    }

    Optional<Anchor> of(String chain) {
      return Optional.ofNullable(byChain.get(chain));
    }

    Map<String, Anchor> all() {
      return byChain;
    }

    long seen() {
      return seen;
    }
  }
}
