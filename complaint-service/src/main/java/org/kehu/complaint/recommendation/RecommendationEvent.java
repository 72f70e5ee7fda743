package org.kehu.complaint.recommendation;

/** What happens to a recommendation; past tense, without anybody's words. */
public sealed interface RecommendationEvent {

  /** Something was recommended. */
  record RecommendationMade() implements RecommendationEvent {}

  /** The customer answered. */
  record RecommendationAnswered() implements RecommendationEvent {}
}
