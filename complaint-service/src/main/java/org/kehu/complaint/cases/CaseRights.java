package org.kehu.complaint.cases;

import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;

/** Who may see and do what; {@code SecurityRules} answers. */
public interface CaseRights {

  /** The cases that a caller sees. */
  Sight sight(Caller caller);

  /** Refuses with 403 when the caller may not do this with a case that is seen. */
  void require(CaseMove move, ComplaintCase complaint, Caller caller);

  /**
   * Refuses with 403 when the caller may not set this severity: a crisis event is lowered by few.
   */
  void requireSeverity(Severity next, ComplaintCase complaint, Caller caller);

  /** Whether the caller sees the complainant's personal data unmasked. */
  boolean seesPerson(ComplaintCase complaint, Caller caller);
}
