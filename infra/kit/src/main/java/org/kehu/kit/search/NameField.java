package org.kehu.kit.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kehu.kit.crypto.BlindIndex;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The stored field that holds the tokens of names, a list with an index on it. Blinded tokens tell
 * without the key only which names share pieces.
 */
public final class NameField {

  private final String field;
  private final Function<String, String> writing;
  private final Function<String, Collection<String>> reading;

  private NameField(
      String field,
      Function<String, String> writing,
      Function<String, Collection<String>> reading) {
    this.field = field;
    this.writing = writing;
    this.reading = reading;
  }

  /** For names that may lie in plain. */
  public static NameField plain(String field) {
    return new NameField(field, token -> token, List::of);
  }

  /** For personal names: each token is an HMAC. */
  public static NameField blind(String field, BlindIndex index) {
    return new NameField(
        field, token -> index.token("name", token), token -> index.tokens("name", token));
  }

  /** What to store in the field for a name. */
  public Set<String> tokens(String name) {
    Set<String> tokens = new LinkedHashSet<>();
    NameTokens.of(name).forEach(token -> tokens.add(writing.apply(token)));
    return tokens;
  }

  /**
   * The condition for names that a query may mean: equality on tokens only. It may let through a
   * name with the same pieces in another order, or half a syllable that goes on otherwise; {@link
   * NameQuery#score} tells those.
   */
  public Criteria matching(NameQuery query) {
    List<Criteria> ways = new ArrayList<>();
    for (Reading way : query.readings()) {
      List<Set<String>> tokens = way.tokens().stream().map(this::read).toList();
      ways.add(new Criteria().andOperator(tokens.stream().map(this::any).toList()));
    }
    if (ways.isEmpty()) {
      return Criteria.where("_id").in(List.of());
    }
    // The leads of all ways go through the index; the rest is judged on what they find.
    return ways.size() == 1
        ? ways.getFirst()
        : new Criteria().andOperator(any(leads(query)), new Criteria().orOperator(ways));
  }

  /**
   * Tokens of which every name that {@link #matching} finds carries one. Where conditions on
   * several sorts of names in one field are joined by "or", these of all of them lead through its
   * index.
   */
  public Set<String> leads(NameQuery query) {
    Set<String> leads = new LinkedHashSet<>();
    query.readings().forEach(way -> leads.addAll(read(way.tokens().getFirst())));
    return leads;
  }

  private Set<String> read(Set<String> tokens) {
    Set<String> stored = new LinkedHashSet<>();
    tokens.forEach(token -> stored.addAll(reading.apply(token)));
    return stored;
  }

  private Criteria any(Set<String> tokens) {
    return tokens.size() == 1
        ? Criteria.where(field).is(tokens.iterator().next())
        : Criteria.where(field).in(tokens);
  }
}
