package org.kehu.e2e.generator;

import java.util.random.RandomGenerator;

/** Makes 统一社会信用代码 of GB 32100-2015: 17 characters and a check character. */
final class CreditCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int BODY = 17;

  private CreditCodes() {}

  /**
   * A valid code of an enterprise.
   *
   * @param division six digits of the administrative division
   */
  static String next(String division, RandomGenerator random) {
    StringBuilder body = new StringBuilder("91").append(division).append("MA");
    while (body.length() < BODY) {
      body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return body.append(check(body)).toString();
  }

  /** The same code with a check character that is wrong. */
  static String spoilt(String code) {
    int right = ALPHABET.indexOf(code.charAt(BODY));
    return code.substring(0, BODY) + ALPHABET.charAt((right + 1) % ALPHABET.length());
  }

  private static char check(CharSequence body) {
    int sum = 0;
    int weight = 1;
    for (int at = 0; at < BODY; at++) {
      sum += ALPHABET.indexOf(body.charAt(at)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
