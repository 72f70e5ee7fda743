package org.kehu.kit.approval;

/** How the participants of a step decide. */
public enum StepMode {
  /** 会签: all are asked at once and each must approve; one refusal refuses. */
  ALL,
  /** 或签: all are asked at once and the first who decides, either way, decides for all. */
  ANY,
  /** 依次审批: one is asked after the other and each must approve; one refusal refuses. */
  SEQUENCE
}
