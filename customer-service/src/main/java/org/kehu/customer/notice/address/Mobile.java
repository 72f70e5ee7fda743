package org.kehu.customer.notice.address;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that take short messages: mobile ones of mainland China, and international ones. */
final class Mobile {

  private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}|\\+[1-9]\\d{6,14}");
  private static final Pattern BETWEEN = Pattern.compile("[ ()-]");

  private Mobile() {}

  /** The mobile number that somebody wrote; empty for a fixed line, or none. */
  static Optional<String> in(@Nullable String phone) {
    return Optional.ofNullable(phone)
        .map(said -> BETWEEN.matcher(said).replaceAll(""))
        .filter(number -> NUMBER.matcher(number).matches());
  }
}
