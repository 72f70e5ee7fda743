package org.kehu.customer.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which somebody must be reminded of an agreement.
 *
 * @param key the same for the same matter, so that it is told once
 * @param itemId the piece of work; null for what concerns the whole
 */
public record Mark(What what, String key, Instant at, @Nullable String itemId) {

  /** Of what. */
  public enum What {
    /** A signed version is not on file in time (C-129). */
    FILING,
    /** Work is not done in time (C-134). */
    WORK,
    /** The next coordination meeting (C-131). */
    MEETING,
    /** Its term ends soon. */
    RENEWAL,
    /** Its term is over. */
    EXPIRY
  }
}
