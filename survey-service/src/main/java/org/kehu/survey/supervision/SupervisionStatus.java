package org.kehu.survey.supervision;

/** Life of a supervision report. */
public enum SupervisionStatus {
  /** 编制中. */
  DRAFT,
  /** 已报总经理. */
  SUBMITTED,
  /** 总经理已阅. */
  NOTED
}
