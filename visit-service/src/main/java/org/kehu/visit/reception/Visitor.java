package org.kehu.visit.reception;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalKind;

/**
 * Who came or called: sealed, masked for whom it does not concern, never told.
 *
 * @param name at most 100 characters
 * @param phone recognises who comes again; found by its blind index
 */
public record Visitor(@Personal @Nullable String name, @Personal @Nullable String phone) {

  /** The same as far as it may be read. */
  public Visitor shown(Disclosure to) {
    return new Visitor(PersonalKind.NAME.shown(name, to), PersonalKind.PHONE.shown(phone, to));
  }

  /** Says nothing, so that no log line can. */
  @Override
  public String toString() {
    return "Visitor[***]";
  }
}
