package org.kehu.complaint.recommendation;

/** Numbers that people read. */
public interface RecommendationNumbers {

  /** The next one, {@code TJ-20261122-0001}. */
  String next();
}
