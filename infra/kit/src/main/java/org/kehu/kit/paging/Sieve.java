package org.kehu.kit.paging;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A condition that the database can only narrow down, since it cannot read what is sealed or does
 * not know what is meant: what it finds is judged row by row.
 *
 * @param asked the condition as it was asked for; part of the cursor's hash
 * @param narrowed finds all rows that fit, and few others; served by an index
 * @param fields stored fields that the judgement reads
 * @param fits the judgement
 */
public record Sieve<T>(
    String asked, Criteria narrowed, List<String> fields, Predicate<? super T> fits) {

  public Sieve {
    fields = List.copyOf(fields);
  }

  /** Shows not what was asked: it may be a person's name. */
  @Override
  public String toString() {
    return "Sieve[" + fields + "]";
  }
}
