package org.kehu.complaint.cases;

/** Where a case that is to be solved asks for work at the customer's; others answer (P-71). */
public interface FieldWork {

  /** Whether somebody still has to come to the customer for this case. */
  boolean isOpen(CaseId id);
}
