package org.kehu.survey.improvement;

/** What an improvement lacks before it can be closed. */
public enum Missing {
  /** 制度修订. */
  RULE_CHANGE,
  /** 改进后的测量. */
  MEASURE_AFTER
}
