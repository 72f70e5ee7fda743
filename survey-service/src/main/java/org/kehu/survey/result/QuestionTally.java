package org.kehu.survey.result;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each answer to one question, or to one row of a matrix, was given.
 *
 * @param points times each point of the scale was given
 * @param options times each option was chosen
 * @param n how many answered
 */
public record QuestionTally(
    SortedMap<Integer, Long> points, SortedMap<String, Long> options, long n) {

  /** Nobody answered. */
  public static QuestionTally none() {
    return new QuestionTally(new TreeMap<>(), new TreeMap<>(), 0);
  }

  /** Sum of all points given. */
  public long sum() {
    return points.entrySet().stream().mapToLong(point -> point.getKey() * point.getValue()).sum();
  }

  /** How many gave a point from {@code low} to {@code high}. */
  public long between(int low, int high) {
    return points.subMap(low, high + 1).values().stream().mapToLong(Long::longValue).sum();
  }
}
