package org.kehu.customer.file;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number of mainland China (mobile, fixed line with area code, 400/800), or an
 * international one with a leading plus.
 */
public final class Phone {

  private static final Pattern NOISE = Pattern.compile("[\\s()\\-\\u2010-\\u2015]");
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
  private static final Pattern FIXED = Pattern.compile("(?:\\+?86)?(0\\d{2,3}[2-8]\\d{6,7})");
  private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");
  private static final int MAX_LENGTH = 30;

  private Phone() {}

  /** The number as it is kept, without spaces, hyphens and country code 86; empty if it is none. */
  public static Optional<String> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String bare = NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    var mobile = MOBILE.matcher(bare);
    if (mobile.matches()) {
      return Optional.of(mobile.group(1));
    }
    var fixed = FIXED.matcher(bare);
    if (fixed.matches()) {
      return Optional.of(fixed.group(1));
    }
    boolean other = SERVICE.matcher(bare).matches() || INTERNATIONAL.matcher(bare).matches();
    return other ? Optional.of(bare) : Optional.empty();
  }
}
