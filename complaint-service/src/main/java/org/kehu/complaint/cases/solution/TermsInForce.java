package org.kehu.complaint.cases.solution;

import java.time.Instant;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;

/** Where a case gets its rules from; {@code handling} answers. */
public interface TermsInForce {

  /** The rules by the policy in force at the time of receipt. */
  CaseTerms of(CaseKind kind, Severity severity, Instant receivedAt);
}
