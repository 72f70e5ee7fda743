package org.kehu.complaint.cases.solution;

/** What the customer thinks of the handling (征求意见, P-38). */
public enum Opinion {
  SATISFIED,
  NEUTRAL,
  DISSATISFIED
}
