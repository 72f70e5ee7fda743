package org.kehu.kit.identity;

import java.util.regex.Pattern;

/**
 * A power that whoever has it may lend by a letter of delegation (委托书, C-72). Codes are open: the
 * feature that asks for a power names it. In use so far are {@code policy.approve} (rules of any
 * service), {@code archive.loan} (loans of archives, only while the lender is away) and {@code
 * complaint.result} (results of complaints).
 *
 * @param code words joined by dots, at most {@value #LONGEST} characters
 * @param onlyWhileAway whether a letter lends it only while its writer is away, whatever its dates
 */
public record Power(String code, boolean onlyWhileAway) {

  /** The form of a code, for the validation of requests. */
  public static final String FORM = "[a-z][a-z0-9-]{0,19}(\\.[a-z][a-z0-9-]{0,19}){1,2}";

  /** Characters of the longest code. */
  public static final int LONGEST = 62;

  private static final Pattern CODE = Pattern.compile(FORM);

  public Power {
    if (!isCode(code)) {
      throw new IllegalArgumentException("A power is words joined by dots, not " + code);
    }
  }

  /** Whether a text can name a power. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** A power that a letter lends from its first to its last moment. */
  public static Power anyTime(String code) {
    return new Power(code, false);
  }

  /** A power that a letter lends only while its writer is away (总经理出差期间, C-72). */
  public static Power whileAway(String code) {
    return new Power(code, true);
  }
}
