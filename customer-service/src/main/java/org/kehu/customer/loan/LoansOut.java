package org.kehu.customer.loan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person has borrowed and not given back: who leaves returns it first (C-116). */
@Component
public class LoansOut {

  private static final int MOST = 100;

  private final Loans loans;

  LoansOut(Loans loans) {
    this.loans = loans;
  }

  /**
   * A loan that is out.
   *
   * @param dueAt when it is to be back; null before the borrower has signed for it
   */
  public record Out(String loanId, String archiveId, String customerId, @Nullable Instant dueAt) {}

  /** The newest hundred. */
  public List<Out> with(String staffId) {
    return loans.outWith(staffId, MOST).stream()
        .map(loan -> new Out(loan.id(), loan.archiveId(), loan.customerId(), loan.dueAt()))
        .toList();
  }
}
