package org.kehu.complaint.cases.contact;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;

/**
 * Who complains (投诉人): the only part of a case that holds personal data, so that it can be masked,
 * encrypted and erased as one. Never told in events, never logged.
 *
 * @param anonymous whether the person wants no name to be kept
 * @param name at most 100 characters
 * @param phone for call-backs; digits, spaces and {@code +-()}
 * @param email at most 200 characters
 * @param address at most 300 characters
 */
public record Complainant(
    boolean anonymous,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address) {

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

  /** The same with all but the least needed to recognise it starred out. */
  public Complainant masked() {
    return new Complainant(
        anonymous,
        maskedName(name),
        maskedPhone(phone),
        maskedEmail(email),
        maskedAddress(address));
  }

  private static @Nullable String maskedName(@Nullable String name) {
    return name == null || name.isEmpty()
        ? name
        : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  private static @Nullable String maskedPhone(@Nullable String phone) {
    if (phone == null) {
      return null;
    }
    return phone.length() < 8
        ? "****"
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 2);
  }

  private static @Nullable String maskedEmail(@Nullable String email) {
    if (email == null) {
      return null;
    }
    int at = email.indexOf('@');
    return at < 1 ? "****" : email.charAt(0) + "****" + email.substring(at);
  }

  private static @Nullable String maskedAddress(@Nullable String address) {
    return address == null ? null : "****";
  }

  /** Says nothing, so that no log line can. */
  @Override
  public String toString() {
    return anonymous ? "Complainant[anonymous]" : "Complainant[***]";
  }
}
