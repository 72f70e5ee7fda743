package org.kehu.visit.inbound;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalKind;

/**
 * Somebody who comes: sealed but for the rank.
 *
 * @param name at most 100 characters
 * @param position at most 100 characters, as the customer writes it
 */
public record Guest(
    @Personal @Nullable String name, @Personal @Nullable String position, GuestRank rank) {

  /** The same as far as it may be read. */
  public Guest shown(Disclosure to) {
    return new Guest(
        PersonalKind.NAME.shown(name, to), to == Disclosure.PLAIN ? position : null, rank);
  }

  /** Says no more than the rank. */
  @Override
  public String toString() {
    return "Guest[" + rank + "]";
  }
}
