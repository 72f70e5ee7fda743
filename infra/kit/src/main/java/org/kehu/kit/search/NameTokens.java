package org.kehu.kit.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tokens of a name: each two letters in a row as characters ({@code c:华信}), as pinyin ({@code
 * p:hua xin}) and as initials ({@code i:hx}). Short names, as persons have, are found by any one
 * character too, longer ones by their first.
 */
final class NameTokens {

  /** Longer names are cut for the tokens. */
  static final int MOST_LETTERS = 100;

  /** Names of up to so many letters are found by any one of them. */
  static final int SHORT_NAME = 4;

  private NameTokens() {}

  static Set<String> of(String name) {
    List<Letter> letters = Letter.of(name, MOST_LETTERS);
    Set<String> tokens = new LinkedHashSet<>();
    for (int at = 0; at < letters.size(); at++) {
      if (at == 0 || letters.size() <= SHORT_NAME) {
        single(letters.get(at), tokens);
      }
      if (at + 1 < letters.size()) {
        pair(letters.get(at), letters.get(at + 1), tokens);
      }
    }
    return tokens;
  }

  private static void single(Letter letter, Set<String> tokens) {
    tokens.add(characters(letter.text()));
    letter.syllables().forEach(syllable -> tokens.add(pinyin(syllable)));
  }

  private static void pair(Letter first, Letter second, Set<String> tokens) {
    tokens.add(characters(first.text() + second.text()));
    for (String one : first.syllables()) {
      second.syllables().forEach(two -> tokens.add(pinyin(one + " " + two)));
    }
    for (String one : first.initials()) {
      second.initials().forEach(two -> tokens.add(initials(one + two)));
    }
  }

  static String characters(String letters) {
    return "c:" + letters;
  }

  static String pinyin(String syllables) {
    return "p:" + syllables;
  }

  static String initials(String letters) {
    return "i:" + letters;
  }
}
