package org.kehu.customer.file;

/** 统一社会信用代码 of GB 32100-2015: 17 characters and a check character, without I, O, S, V and Z. */
public final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private CreditCode() {}

  /** Whether the code has the right form and the right check character. */
  public static boolean isValid(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    for (int at = 0; at < LENGTH; at++) {
      if (ALPHABET.indexOf(code.charAt(at)) < 0) {
        return false;
      }
    }
    return code.charAt(LENGTH - 1) == checkCharacter(code.substring(0, LENGTH - 1));
  }

  /** The check character for the first 17. */
  public static char checkCharacter(String first17) {
    int sum = 0;
    int weight = 1;
    for (int at = 0; at < LENGTH - 1; at++) {
      sum += ALPHABET.indexOf(first17.charAt(at)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
