package org.kehu.customer.duplicate;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One reason why two files may be the same customer: the kind of match and the normalised value. As
 * a phone or a home may be read from it, it is never stored; its {@link DuplicateMark} is.
 *
 * @param match what is equal
 * @param value {@code <match>:<normalised>}
 */
public record DuplicateKey(Match match, String value) {

  /** What two files have in common. */
  public enum Match {
    /** 企业名称. */
    NAME,
    /** 统一社会信用代码. */
    CREDIT_CODE,
    /** 电话. */
    PHONE,
    /** 姓名与地址: the same person in the same home. */
    NAME_AND_ADDRESS
  }

  /** The key for an enterprise's name, its legal form folded. */
  public static DuplicateKey ofEnterpriseName(String name) {
    return of(Match.NAME, NormalizedName.of(name).withoutLegalForm().value());
  }

  /** The key for a credit code. */
  public static DuplicateKey ofCreditCode(String code) {
    return of(Match.CREDIT_CODE, code.toUpperCase(Locale.ROOT));
  }

  /**
   * The key for a phone number within one kind of customer: a manager's own file and the company's
   * may share a number.
   */
  public static DuplicateKey ofPhone(String kind, String phone) {
    String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    String national =
        digits.length() > 11 && digits.startsWith("86") ? digits.substring(2) : digits;
    return of(Match.PHONE, kind + national);
  }

  /** The key for a person's name at an address. */
  public static DuplicateKey ofPersonAt(String name, String address) {
    return of(
        Match.NAME_AND_ADDRESS,
        NormalizedName.of(name).value() + '|' + NormalizedName.of(address).value());
  }

  private static DuplicateKey of(Match match, String normalised) {
    return new DuplicateKey(match, match + ":" + normalised);
  }

  /** What was normalised. */
  String normalised() {
    return value.substring(match.name().length() + 1);
  }

  /** Shows no value, should it ever stand in a log line. */
  @Override
  public String toString() {
    return "DuplicateKey[" + match + "]";
  }
}
