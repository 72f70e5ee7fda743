package org.kehu.customer.duplicate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A name as it is compared: full-width folded to half-width (全角/半角), lower case, without spaces and
 * punctuation. Legal forms fold too when names are compared as duplicates (catalogue C-27).
 */
public record NormalizedName(String value) {

  /** Longer forms first, so that 有限责任公司 is not taken for 责任 and 公司. */
  private static final List<String> LEGAL_FORMS =
      List.of("股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "公司");

  /** Folds width, case, spaces and punctuation; what is left may be empty. */
  public static NormalizedName of(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return new NormalizedName(kept.toString());
  }

  /** The same without the legal form: 甲有限公司 and 甲有限责任公司 are one company. */
  public NormalizedName withoutLegalForm() {
    for (String form : LEGAL_FORMS) {
      if (value.endsWith(form) && value.length() > form.length()) {
        return new NormalizedName(value.substring(0, value.length() - form.length()));
      }
    }
    return this;
  }
}
