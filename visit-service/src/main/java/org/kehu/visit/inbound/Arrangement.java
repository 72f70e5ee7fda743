package org.kehu.visit.inbound;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How guests will be received.
 *
 * @param hostIds who receives; the owner among them
 * @param details room, transport, presents
 */
public record Arrangement(
    Instant expectedAt, List<String> hostIds, @Nullable String place, @Nullable String details) {

  /** Each host once. */
  public Arrangement {
    hostIds = List.copyOf(new LinkedHashSet<>(hostIds));
  }

  Arrangement with(String hostId) {
    LinkedHashSet<String> all = new LinkedHashSet<>();
    all.add(hostId);
    all.addAll(hostIds);
    return new Arrangement(expectedAt, List.copyOf(all), place, details);
  }
}
