package org.kehu.customer.loan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.approval.OutcomeReceiver;
import org.springframework.stereotype.Component;

/**
 * What those who were asked make of an application. It changes a loan only as long as that waits
 * for this very approval, so a repeat changes nothing.
 */
@Component
class LoanOutcome implements OutcomeReceiver {

  private final Loans loans;

  LoanOutcome(Loans loans) {
    this.loans = loans;
  }

  @Override
  public String subjectKind() {
    return LoanApproval.SUBJECT;
  }

  @Override
  public void apply(Approval ended) {
    loans.change(
        ended.request().subject().id(),
        loan -> loan.waitsFor(ended.id()) ? loan.decided(decision(ended)) : List.of());
  }

  private static Decision decision(Approval ended) {
    Ending ending = ended.ending().orElseThrow();
    @Nullable Boolean agreed =
        switch (ended.status()) {
          case APPROVED -> true;
          case REFUSED -> false;
          default -> null;
        };
    return new Decision(agreed, ending.note(), ending.by(), ending.at());
  }
}
