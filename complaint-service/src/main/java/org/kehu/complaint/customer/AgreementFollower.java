package org.kehu.complaint.customer;

import java.util.Collection;
import java.util.Set;

/** Wants to know when an agreement with a customer arrives or changes. */
public interface AgreementFollower {

  /** Ids of those of the agreements whose customers have something here. */
  Set<String> concerned(Collection<KnownAgreement> agreements);

  /** The newest state, already kept; may come again. */
  void told(KnownAgreement agreement);
}
