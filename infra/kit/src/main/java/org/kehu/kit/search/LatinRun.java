package org.kehu.kit.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways to understand Latin letters in a row: as they are, as syllables of pinyin, as initials.
 * The likeliest come first: few and whole syllables before many and cut ones. What can be read in
 * whole syllables is not cut: xing is no xin and a beginning g.
 */
final class LatinRun {

  private static final int MOST_SPLITS = 4;
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_PINYIN = 40;
  private static final int COST_OF_A_BEGINNING = 3;

  private record Split(List<Sign> signs, int cost) {

    Split then(Sign sign, int more) {
      List<Sign> longer = new ArrayList<>(signs);
      longer.add(sign);
      return new Split(longer, cost + more);
    }

    boolean isWhole() {
      return signs.stream().noneMatch(Sign.Beginning.class::isInstance);
    }
  }

  private LatinRun() {}

  static List<List<Sign>> ways(List<Letter> run) {
    List<List<Sign>> ways = new ArrayList<>();
    ways.add(run.stream().<Sign>map(Sign.Exactly::new).toList());
    if (run.size() <= LONGEST_PINYIN) {
      StringBuilder text = new StringBuilder();
      run.forEach(letter -> text.append(letter.text()));
      pinyin(text.toString()).forEach(ways::add);
    }
    return ways;
  }

  /** Keeps for each place the cheapest splits of all before it. */
  private static List<List<Sign>> pinyin(String text) {
    List<List<Split>> before = new ArrayList<>();
    before.add(List.of(new Split(List.of(), 0)));
    for (int end = 1; end <= text.length(); end++) {
      List<Split> here = new ArrayList<>();
      for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        String part = text.substring(start, end);
        boolean last = end == text.length();
        before.get(start).forEach(split -> add(here, split, part, last));
      }
      here.sort(Comparator.comparingInt(Split::cost));
      before.add(here.subList(0, Math.min(MOST_SPLITS, here.size())));
    }
    List<List<Sign>> ways = new ArrayList<>();
    List<Split> splits = before.getLast();
    boolean whole = splits.stream().anyMatch(Split::isWhole);
    splits.stream()
        .filter(split -> split.isWhole() || !whole)
        .forEach(split -> ways.add(split.signs()));
    List<Sign> initials =
        text.chars().mapToObj(Character::toString).<Sign>map(Sign.Beginning::new).toList();
    boolean possible = text.chars().mapToObj(Character::toString).allMatch(Pinyin::isBeginning);
    if (possible && !ways.contains(initials)) {
      ways.add(initials);
    }
    return ways;
  }

  private static void add(List<Split> here, Split before, String part, boolean last) {
    if (Pinyin.isSyllable(part)) {
      here.add(before.then(new Sign.Syllable(part), 1));
    } else if (Pinyin.isBeginning(part) && (last || isInitial(part))) {
      here.add(before.then(new Sign.Beginning(part), COST_OF_A_BEGINNING));
    }
  }

  private static boolean isInitial(String part) {
    return part.length() == 1 || part.equals("zh") || part.equals("ch") || part.equals("sh");
  }
}
