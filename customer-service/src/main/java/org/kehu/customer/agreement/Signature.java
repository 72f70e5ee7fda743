package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Personal;

/**
 * An authorised representative signed and sealed (双方授权代表签字盖章, C-128).
 *
 * @param staffId who signed for us; null for the customer's side
 * @param name who signed for the customer; null for ours, and after erasure
 * @param authority by what the representative is authorised: position, or letter
 * @param seal the seal that was put to it
 * @param by who recorded it
 */
public record Signature(
    Party party,
    @Nullable String staffId,
    @Personal @Nullable String name,
    String authority,
    String seal,
    LocalDate signedOn,
    Instant at,
    String by) {

  /** Shows nothing of a person: it may stand in a log line by accident. */
  @Override
  public String toString() {
    return "Signature[" + party + " " + signedOn + "]";
  }
}
