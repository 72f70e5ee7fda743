package org.kehu.complaint.cases;

/** Where the close gate asks for corrective actions; {@code correctiveaction} answers. */
public interface Prevention {

  /** Whether an action arose from the case that is owned, has its days and was not given up. */
  boolean isPlanned(CaseId id);
}
