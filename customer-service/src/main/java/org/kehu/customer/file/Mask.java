package org.kehu.customer.file;

/** Makes personal values unreadable while a person who knows them still recognises them. */
final class Mask {

  private Mask() {}

  /** 张*: the family name stays. */
  static String name(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first)
        + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
  }

  /** 138****5678. */
  static String phone(String phone) {
    return phone.length() < 8
        ? all(phone)
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }

  /** z***@example.com. */
  static String email(String email) {
    int at = email.indexOf('@');
    return at < 1 ? all(email) : email.charAt(0) + "***" + email.substring(at);
  }

  /** The first six characters, which name the province or city. */
  static String address(String address) {
    int kept = Math.min(6, address.codePointCount(0, address.length()) / 2);
    return address.substring(0, address.offsetByCodePoints(0, kept)) + "****";
  }

  static String all(String ignored) {
    return "****";
  }
}
