package org.kehu.survey.result;

/**
 * The scores of responses, added up.
 *
 * @param n how many have one
 * @param hundredths sum of the scores times 100
 */
public record ScoreTally(long n, long hundredths) {

  /** None. */
  public static ScoreTally none() {
    return new ScoreTally(0, 0);
  }
}
