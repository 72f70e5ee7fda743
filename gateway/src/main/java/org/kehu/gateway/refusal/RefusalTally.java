package org.kehu.gateway.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kehu.gateway.refusal.RefusedRequests.Entry;
import org.kehu.kit.ids.Ids;

/**
 * Counts refusals until they are told. Those alike are one, so that a flood from one place takes
 * the room of one, and an outage of the broker costs the exact times and nothing else.
 */
final class RefusalTally {

  private static final class Count {

    private final Instant firstAt;
    private final String traceId;
    private Instant lastAt;
    private long number;

    Count(Instant at, String traceId) {
      this.firstAt = at;
      this.lastAt = at;
      this.traceId = traceId;
    }

    void add(Instant at) {
      lastAt = at;
      number++;
    }
  }

  private final int most;
  private final Map<Refusal, Count> counts = new LinkedHashMap<>();

  /**
   * An empty tally.
   *
   * @param most how many different refusals may wait
   */
  RefusalTally(int most) {
    this.most = most;
  }

  /**
   * Counts one.
   *
   * @return false if there is no room for another kind
   */
  synchronized boolean add(Refusal refusal, Instant at, String traceId) {
    Count count = counts.get(refusal);
    if (count == null) {
      if (counts.size() >= most) {
        return false;
      }
      count = new Count(at, traceId);
      counts.put(refusal, count);
    }
    count.add(at);
    return true;
  }

  /** Takes the oldest out, to be told. */
  synchronized List<Entry> take(int limit) {
    List<Entry> taken = new ArrayList<>();
    Iterator<Map.Entry<Refusal, Count>> all = counts.entrySet().iterator();
    while (all.hasNext() && taken.size() < limit) {
      Map.Entry<Refusal, Count> next = all.next();
      taken.add(entry(next.getKey(), next.getValue()));
      all.remove();
    }
    return taken;
  }

  private static Entry entry(Refusal refusal, Count count) {
    return new Entry(
        Ids.next(),
        refusal.userName(),
        refusal.clientId(),
        refusal.origin(),
        refusal.operation(),
        refusal.outcome(),
        count.number,
        count.firstAt,
        count.lastAt,
        count.traceId);
  }

  /** How many different refusals wait. */
  synchronized int size() {
    return counts.size();
  }
}
