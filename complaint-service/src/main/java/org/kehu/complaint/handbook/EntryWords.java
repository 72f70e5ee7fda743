package org.kehu.complaint.handbook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.kit.paging.Sieve;
import org.kehu.kit.search.NameField;
import org.kehu.kit.search.NameQuery;
import org.springframework.data.mongodb.core.query.Criteria;

/** By what entries are found: characters, pinyin and initials of title and problem (field M11). */
final class EntryWords {

  private static final NameField FIELD = NameField.plain("words");
  private static final List<String> READ = List.of("published.title", "published.problem");

  /** Two characters in a row say something; pinyin and initials of a whole sentence do not. */
  private static final String CHARACTERS = "c:";

  private EntryWords() {}

  static Set<String> of(EntryText text) {
    Set<String> words = new LinkedHashSet<>(FIELD.tokens(text.title()));
    words.addAll(FIELD.tokens(text.problem()));
    return words;
  }

  /** Passes what readers have and what was typed fits. */
  static Sieve<HandbookEntry> typed(String typed) {
    NameQuery query = NameQuery.of(typed);
    return new Sieve<>(typed, FIELD.matching(query), READ, entry -> fits(query, entry));
  }

  private static boolean fits(NameQuery query, HandbookEntry entry) {
    EntryText text = entry.published();
    return text != null && (query.score(text.title()) > 0 || query.score(text.problem()) > 0);
  }

  /** Shares at least two characters in a row with what a customer said. */
  static Criteria sharedWith(String said) {
    return where("words").in(pairs(said));
  }

  /** Those that share the most with what was said, best first. */
  static List<HandbookEntry> nearest(List<HandbookEntry> found, String said, int limit) {
    Set<String> pairs = pairs(said);
    return found.stream()
        .sorted(Comparator.comparingLong(entry -> -shared(entry, pairs)))
        .limit(limit)
        .toList();
  }

  private static long shared(HandbookEntry entry, Set<String> pairs) {
    return entry.words().stream().filter(pairs::contains).count();
  }

  private static Set<String> pairs(String said) {
    return FIELD.tokens(said).stream()
        .filter(token -> token.startsWith(CHARACTERS) && token.length() > CHARACTERS.length() + 1)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
