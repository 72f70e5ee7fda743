package org.kehu.kit.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What somebody typed to find a name. Any two characters in a row, pinyin and initials find names
 * wherever they stand in them; one character or syllable finds short names, and longer ones that
 * begin with it.
 */
public final class NameQuery {

  private static final int MOST_READINGS = 8;

  private final List<Reading> readings;

  private NameQuery(List<Reading> readings) {
    this.readings = readings;
  }

  /** Understands what was typed. */
  public static NameQuery of(String typed) {
    List<List<Sign>> ways = List.of(List.of());
    List<Letter> letters = Letter.of(typed, NameTokens.MOST_LETTERS);
    int at = 0;
    while (at < letters.size()) {
      int end = at + 1;
      while (end < letters.size() && letters.get(at).isLatin() && letters.get(end).isLatin()) {
        end++;
      }
      ways = product(ways, waysOf(letters.subList(at, end)));
      at = end;
    }
    return new NameQuery(ways.stream().filter(way -> !way.isEmpty()).map(Reading::new).toList());
  }

  private static List<List<Sign>> waysOf(List<Letter> part) {
    return part.getFirst().isLatin()
        ? LatinRun.ways(part)
        : List.of(List.of(new Sign.Exactly(part.getFirst())));
  }

  private static List<List<Sign>> product(List<List<Sign>> before, List<List<Sign>> after) {
    List<List<Sign>> all = new ArrayList<>();
    for (List<Sign> one : before) {
      for (List<Sign> two : after) {
        List<Sign> joined = new ArrayList<>(one);
        joined.addAll(two);
        all.add(joined);
      }
    }
    return all.subList(0, Math.min(MOST_READINGS, all.size()));
  }

  /** Readings that can be searched for. */
  List<Reading> readings() {
    return readings.stream().filter(reading -> !reading.tokens().isEmpty()).toList();
  }

  /** Whether too little was typed to search for anything. */
  public boolean isTooShort() {
    return readings().isEmpty();
  }

  /** How well a name fits, the higher the better; 0 when it does not. */
  public int score(String name) {
    List<Letter> letters = Letter.of(name, NameTokens.MOST_LETTERS);
    return readings().stream().mapToInt(reading -> reading.score(letters)).max().orElse(0);
  }

  /**
   * The things whose name fits, best first, among equals the shorter name and then the given order.
   *
   * @param name of a thing
   */
  public <T> List<T> ranked(List<T> found, Function<T, String> name, int limit) {
    record Scored<T>(T thing, int score, int length) {}
    return found.stream()
        .map(thing -> new Scored<>(thing, score(name.apply(thing)), name.apply(thing).length()))
        .filter(scored -> scored.score() > 0)
        .sorted(
            Comparator.<Scored<T>>comparingInt(scored -> -scored.score())
                .thenComparingInt(Scored::length))
        .limit(limit)
        .map(Scored::thing)
        .toList();
  }
}
