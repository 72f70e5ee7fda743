package org.kehu.visit.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The plan was discussed and confirmed with the customer (catalogue V-03).
 *
 * @param by staff id of the person who confirmed
 * @param channel how: {@code PHONE}, {@code EMAIL}, …
 * @param note what was agreed
 */
public record Confirmation(Instant at, String by, Channel channel, @Nullable String note) {

  /** How a plan is confirmed (catalogue V-11). */
  public enum Channel {
    PHONE,
    EMAIL,
    MESSAGE,
    IN_PERSON
  }
}
