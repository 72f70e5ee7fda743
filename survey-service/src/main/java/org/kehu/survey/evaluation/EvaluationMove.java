package org.kehu.survey.evaluation;

/** What may be done to an evaluation. */
public enum EvaluationMove {
  ASSESS,
  SUBMIT,
  APPROVE,
  RETURN
}
