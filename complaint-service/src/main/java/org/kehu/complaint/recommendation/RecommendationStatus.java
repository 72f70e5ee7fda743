package org.kehu.complaint.recommendation;

/** The states of a recommendation; the customer's answer ends it. */
public enum RecommendationStatus {
  /** 已推荐. */
  MADE,
  /** 有意向. */
  WANTED,
  /** 不需要: the same is not recommended again on the same matter. */
  DECLINED
}
