package org.kehu.kit.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One letter of a folded text: a Chinese character, a Latin letter or a digit.
 *
 * @param text the letter itself
 * @param syllables how it may be read; none for what is not Chinese
 */
record Letter(String text, Set<String> syllables) {

  /**
   * The letters of a text: half width (半角), lower case, simplified (简体), without spaces and
   * punctuation; no more than {@code limit}.
   */
  static List<Letter> of(String text, int limit) {
    List<Letter> letters = new ArrayList<>();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(limit)
        .map(Pinyin::simplified)
        .forEach(
            letter -> letters.add(new Letter(Character.toString(letter), Pinyin.readings(letter))));
    return letters;
  }

  /** What somebody types for it who types only first letters. */
  Set<String> initials() {
    if (syllables.isEmpty()) {
      return Set.of(text);
    }
    Set<String> initials = new LinkedHashSet<>();
    syllables.forEach(syllable -> initials.add(syllable.substring(0, 1)));
    return initials;
  }

  boolean isLatin() {
    return text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
  }
}
