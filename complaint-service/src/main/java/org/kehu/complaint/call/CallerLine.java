package org.kehu.complaint.call;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalKind;

/**
 * Who calls (来电人): the only part of a call that holds personal data. Never told in events, never
 * logged.
 *
 * @param name at most 100 characters
 * @param phone to call back; digits, spaces and {@code +-()}
 */
public record CallerLine(@Personal @Nullable String name, @Personal @Nullable String phone) {

  /** Bounded. */
  public CallerLine {
    Bounds.text("/callerName", name, 100);
    Bounds.text("/callerNumber", phone, 30);
  }

  /** The same person at another number. */
  CallerLine at(@Nullable String number) {
    return number == null ? this : new CallerLine(name, number);
  }

  /** The same as far as it may be read. */
  public CallerLine shown(Disclosure to) {
    return new CallerLine(PersonalKind.NAME.shown(name, to), PersonalKind.PHONE.shown(phone, to));
  }

  /** Says nothing, so that no log line can. */
  @Override
  public String toString() {
    return "CallerLine[***]";
  }
}
