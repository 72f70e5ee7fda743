package org.kehu.visit.market;

import java.time.LocalDate;
import java.util.List;

/**
 * What was learnt in some days, as far as the caller may see it.
 *
 * @param n number of notes
 * @param kinds how many of each kind
 * @param tags how many with each tag, most first
 * @param competitors how many on each competitor, most first
 * @param uses how many led to what
 */
public record MarketSummary(
    LocalDate from,
    LocalDate to,
    long n,
    List<Count> kinds,
    List<Count> tags,
    List<Count> competitors,
    List<Count> uses) {

  /** How many of one. */
  public record Count(String id, long n) {}
}
