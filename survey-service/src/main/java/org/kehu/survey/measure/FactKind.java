package org.kehu.survey.measure;

/** What a fact is about. */
public enum FactKind {
  /** A contact of a customer (来件). */
  CASE,
  /** A corrective action (纠正措施) that a case brought about. */
  ACTION,
  /** A visit to a customer (拜访). */
  VISIT,
  /** A work report (工作报告). */
  REPORT,
  /** A response to a survey (答卷). */
  RESPONSE,
  /** That a response is low (低分). */
  LOW_SCORE,
  /** A volume of an archive that somebody has on loan (档案借阅). */
  LOAN
}
