package org.kehu.kit.inbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Notices that an event is missing: each of a subject bears the number behind the last. In memory,
 * since most of what goes by a consumer is none of its business and not worth a write. What a topic
 * forgot before it was read shows in its offsets, at the start of reading.
 */
final class Gaps {

  /** Who knows more forgets the one of which nothing was heard for longest. */
  private static final int MOST_SUBJECTS = 2_000;

  private final Map<String, Long> last =
      new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_SUBJECTS;
        }
      };

  /** An event goes by; whether one before it is known to be missing. */
  synchronized boolean isBehindGap(String subject, long sequence) {
    Long before = last.get(subject);
    if (before == null || sequence > before) {
      last.put(subject, sequence);
    }
    return before != null && sequence > before + 1;
  }

  /** Others may have read meanwhile. */
  synchronized void forget() {
    last.clear();
  }
}
