package org.kehu.complaint.cases;

import java.util.Set;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;

/** Who may see and do what; {@code SecurityRules} answers. */
public interface CaseRights {

  /** The cases that a caller works with. */
  Sight work(Caller caller);

  /** The cases that a caller sees, if only as a receipt of what they brought. */
  Sight sight(Caller caller);

  /** How much of a case that is seen the caller is shown. */
  Disclosure disclosure(ComplaintCase complaint, Caller caller);

  /** Whether the caller may know of this customer. */
  boolean seesCustomer(KnownCustomer customer, Caller caller);

  /** Whether there is no customer that the caller may not know of. */
  boolean seesEveryCustomer(Caller caller);

  /** Refuses with 403 when the caller may not do this with a case that is seen. */
  void require(CaseMove move, ComplaintCase complaint, Caller caller);

  /** The legal moves as the caller may know them: with a receipt, only the caller's own. */
  Set<CaseMove> shownMoves(ComplaintCase complaint, Caller caller);

  /**
   * Refuses with 403 when the caller may not set this severity: a crisis event is lowered by few.
   */
  void requireSeverity(Severity next, ComplaintCase complaint, Caller caller);

  /** The complainant as the caller may read them: as they are, or masked. */
  Complainant person(ComplaintCase complaint, Caller caller);

  /** Whether the caller sees the complainant's personal data unmasked. */
  boolean seesPerson(ComplaintCase complaint, Caller caller);
}
