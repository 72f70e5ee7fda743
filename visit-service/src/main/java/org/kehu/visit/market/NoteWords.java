package org.kehu.visit.market;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which a text is found: every two neighbouring letters of it, so that Chinese needs
 * no dictionary. Punctuation and blanks part words.
 */
final class NoteWords {

  private static final int MOST = 4000;

  private NoteWords() {}

  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    int[] letters = text.toLowerCase(Locale.ROOT).codePoints().toArray();
    for (int i = 0; i + 1 < letters.length && words.size() < MOST; i++) {
      if (Character.isLetterOrDigit(letters[i]) && Character.isLetterOrDigit(letters[i + 1])) {
        words.add(new String(letters, i, 2));
      }
    }
    return words;
  }
}
