package org.kehu.kit.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way to understand a query: signs in a row.
 *
 * @param signs at least one
 */
record Reading(List<Sign> signs) {

  Reading {
    signs = List.copyOf(signs);
  }

  /**
   * What a name must carry to be found: one token of each set. Empty when the reading is too short
   * to search for.
   */
  List<Set<String>> tokens() {
    List<Set<String>> all = new ArrayList<>();
    if (signs.size() == 1) {
      Set<String> single = single(signs.getFirst());
      return single.isEmpty() ? List.of() : List.of(single);
    }
    for (int at = 0; at + 1 < signs.size(); at++) {
      all.add(pair(signs.get(at), signs.get(at + 1)));
    }
    return all;
  }

  private static Set<String> single(Sign sign) {
    return switch (sign) {
      case Sign.Exactly exactly -> Set.of(NameTokens.characters(exactly.letter().text()));
      case Sign.Syllable syllable -> Set.of(NameTokens.pinyin(syllable.syllable()));
      case Sign.Beginning tooShort -> Set.of();
    };
  }

  private static Set<String> pair(Sign first, Sign second) {
    if (first instanceof Sign.Exactly(Letter one) && second instanceof Sign.Exactly(Letter two)) {
      return Set.of(NameTokens.characters(one.text() + two.text()));
    }
    if (first instanceof Sign.Syllable(String one) && second instanceof Sign.Syllable(String two)) {
      return Set.of(NameTokens.pinyin(one + " " + two));
    }
    Set<String> initials = new LinkedHashSet<>();
    for (String one : first.initials()) {
      second.initials().forEach(two -> initials.add(NameTokens.initials(one + two)));
    }
    return initials;
  }

  /** How well a name fits, from 1; 0 when it does not. */
  int score(List<Letter> name) {
    // One sign alone stands anywhere in a short name only, as its tokens do.
    int last =
        signs.size() == 1 && name.size() > NameTokens.SHORT_NAME ? 0 : name.size() - signs.size();
    for (int start = 0; start <= last; start++) {
      if (standsAt(name, start)) {
        boolean whole = name.size() == signs.size();
        int coverage = 50 * signs.size() / name.size();
        return kind() + (whole ? 150 : 0) + (start == 0 ? 100 : 0) + coverage;
      }
    }
    return 0;
  }

  private boolean standsAt(List<Letter> name, int start) {
    for (int at = 0; at < signs.size(); at++) {
      if (!signs.get(at).stands(name.get(start + at))) {
        return false;
      }
    }
    return true;
  }

  /** Letters as they are count most, then whole syllables, then initials. */
  private int kind() {
    if (signs.stream().allMatch(Sign.Exactly.class::isInstance)) {
      return 900;
    }
    return signs.stream().anyMatch(Sign.Beginning.class::isInstance) ? 300 : 600;
  }
}
