package org.kehu.complaint.cases.contact;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalKind;

/**
 * Who complains (投诉人): the only part of a case that holds personal data, so that it is masked,
 * sealed with the case's key and erased as one (G-08). Told sealed only, never logged.
 *
 * @param anonymous whether the person wants no name to be kept
 * @param name at most 100 characters
 * @param phone for call-backs; digits, spaces and {@code +-()}
 * @param email at most 200 characters
 * @param address at most 300 characters
 */
public record Complainant(
    boolean anonymous,
    @Personal @Nullable String name,
    @Personal @Nullable String phone,
    @Personal @Nullable String email,
    @Personal @Nullable String address) {

  /** Nobody is named. */
  public static final Complainant ANONYMOUS = new Complainant(true, null, null, null, null);

  /** An anonymous person has no name; everything is bounded. */
  public Complainant {
    if (anonymous && name != null) {
      throw CaseProblem.ANONYMOUS_WITH_NAME.problem();
    }
    Bounds.text("/complainant/name", name, 100);
    Bounds.text("/complainant/phone", phone, 30);
    Bounds.text("/complainant/email", email, 200);
    Bounds.text("/complainant/address", address, 300);
  }

  /** Whether the person can be called back at all. */
  public boolean canBeReached() {
    return phone != null || email != null || address != null;
  }

  /** Whether something written reaches the person without the post. */
  public boolean canBeWritten() {
    return phone != null || email != null;
  }

  /** The same as far as it may be read. */
  public Complainant shown(Disclosure to) {
    return new Complainant(
        anonymous,
        PersonalKind.NAME.shown(name, to),
        PersonalKind.PHONE.shown(phone, to),
        PersonalKind.EMAIL.shown(email, to),
        PersonalKind.ADDRESS.shown(address, to));
  }

  /** Says nothing, so that no log line can. */
  @Override
  public String toString() {
    return anonymous ? "Complainant[anonymous]" : "Complainant[***]";
  }
}
