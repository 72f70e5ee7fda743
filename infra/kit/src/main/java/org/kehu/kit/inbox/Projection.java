package org.kehu.kit.inbox;

import java.util.Set;

/**
 * Keeps a copy of foreign state. Reads compacted state topics only; lower or equal sequences of a
 * record key are dropped before they arrive here, except at a {@link CopyProjection}, whose copies
 * do that themselves.
 */
public interface Projection {

  /** Stable name of the consumer; part of its group id and of its marks. */
  String name();

  Set<String> topics();

  /** Takes the newest state of a subject. May be called again with the same state after a crash. */
  void project(IncomingEvent state);
}
