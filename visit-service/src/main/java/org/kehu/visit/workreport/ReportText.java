package org.kehu.visit.workreport;

import org.jspecify.annotations.Nullable;

/**
 * What the person writes.
 *
 * @param done what was done beside what the system counts
 * @param problems what went wrong
 * @param feedback what customers said: of quality, products, service
 * @param plans what is next
 */
public record ReportText(
    @Nullable String done,
    @Nullable String problems,
    @Nullable String feedback,
    @Nullable String plans) {

  /** Nothing yet. */
  public static final ReportText EMPTY = new ReportText(null, null, null, null);

  /** Whether nothing was written. */
  public boolean isEmpty() {
    return equals(EMPTY);
  }
}
