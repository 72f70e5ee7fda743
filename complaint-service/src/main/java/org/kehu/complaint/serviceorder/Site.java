package org.kehu.complaint.serviceorder;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalKind;

/**
 * Where the work is and who is there (上门地址): the only part of an order that holds personal data.
 * Never told in events, never logged.
 *
 * @param contact who is there, at most 100 characters
 * @param phone digits, spaces and {@code +-()}
 * @param address at most 300 characters
 */
public record Site(
    @Personal @Nullable String contact,
    @Personal @Nullable String phone,
    @Personal @Nullable String address) {

  /** Not told yet. */
  public static final Site UNKNOWN = new Site(null, null, null);

  /** Bounded. */
  public Site {
    Bounds.text("/site/contact", contact, 100);
    Bounds.text("/site/phone", phone, 30);
    Bounds.text("/site/address", address, 300);
  }

  /** The same as far as it may be read. */
  public Site shown(Disclosure to) {
    return new Site(
        PersonalKind.NAME.shown(contact, to),
        PersonalKind.PHONE.shown(phone, to),
        PersonalKind.ADDRESS.shown(address, to));
  }

  /** Says nothing, so that no log line can. */
  @Override
  public String toString() {
    return "Site[***]";
  }
}
