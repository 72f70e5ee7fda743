package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ends an agreement before its time. */
public record TerminateAgreement(
    Termination.Reason reason, String note, LocalDate endsOn, @Nullable Negotiation negotiation) {

  public TerminateAgreement {
    if (reason == Termination.Reason.MUTUAL && negotiation == null) {
      throw AgreementProblem.NOT_NEGOTIATED.problem();
    }
  }

  Termination made(String by, Instant at) {
    return new Termination(reason, note, endsOn, negotiation, at, by);
  }
}
