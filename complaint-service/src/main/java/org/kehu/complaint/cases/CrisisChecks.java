package org.kehu.complaint.cases;

import java.util.Set;

/** Where a crisis event that is to be solved asks for its checklist; others answer (P-10). */
public interface CrisisChecks {

  /** Codes of what is still to be done; empty for a case that is no crisis event. */
  Set<String> unticked(ComplaintCase c);
}
