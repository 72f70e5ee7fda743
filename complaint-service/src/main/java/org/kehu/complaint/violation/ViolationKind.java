package org.kehu.complaint.violation;

/** What was done wrong. */
public enum ViolationKind {
  /** 违反客户信息保密原则. */
  CONFIDENTIALITY,
  /** 利用客户资源谋取个人利益 (G-14). */
  OWN_GAIN,
  /** 因管理不善泄露客户信息: what a third party without a right has now (G-15, X-49). */
  LEAK,
  /** 未按规定流程处理客户投诉. */
  COMPLAINT_PROCESS,
  /** 滥用客户信息进行不当营销. */
  MARKETING,
  /** 推诿、扯皮 (P-53). */
  SHIRKING,
  /** 服务态度导致投诉或举报 (P-44). */
  ATTITUDE,
  /** 操作不当导致投诉或举报 (P-44). */
  WRONG_OPERATION,
  /** 未公平对待客户. */
  UNFAIR_TREATMENT
}
