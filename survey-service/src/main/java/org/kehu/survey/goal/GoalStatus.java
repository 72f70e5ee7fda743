package org.kehu.survey.goal;

/** Life of a goal: drafted and split, then adopted. */
public enum GoalStatus {
  /** 起草. */
  DRAFT,
  /** 已下达. */
  ADOPTED
}
