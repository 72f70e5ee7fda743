package org.kehu.survey.measure;

/** What a fact is about. */
public enum FactKind {
  /** A contact of a customer (来件). */
  CASE,
  /** A visit to a customer (拜访). */
  VISIT,
  /** A work report (工作报告). */
  REPORT,
  /** A response to a survey (答卷). */
  RESPONSE
}
