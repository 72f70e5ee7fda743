package org.kehu.complaint.cases;

import java.time.Instant;

/** Where a case gets its rules from; {@code handling} answers. */
public interface TermsInForce {

  /** The rules by the policy in force at the time of receipt. */
  CaseTerms of(CaseKind kind, Severity severity, Instant receivedAt);
}
