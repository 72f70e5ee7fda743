package org.kehu.customer.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.BindingAgreements;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.FilesOfStaff;
import org.kehu.customer.loan.LoansOut;
import org.kehu.customer.staff.DepartureDesk;
import org.springframework.stereotype.Component;

/** Counts what somebody leaves behind. */
@Component
class LeftoverCount {

  private static final int A_PIECE = 200;

  private final FilesOfStaff files;
  private final BindingAgreements agreements;
  private final LoansOut loans;
  private final DepartureDesk departures;

  LeftoverCount(
      FilesOfStaff files, BindingAgreements agreements, LoansOut loans, DepartureDesk departures) {
    this.files = files;
    this.agreements = agreements;
    this.loans = loans;
    this.departures = departures;
  }

  Leftovers of(String staffId) {
    DepartureDesk.Letters letters = departures.letters(staffId);
    return new Leftovers(
        files.countOwned(staffId),
        files.countKept(staffId),
        agreementsOf(staffId),
        letters.given(),
        letters.held(),
        loans.with(staffId));
  }

  private long agreementsOf(String staffId) {
    long count = 0;
    @Nullable String last = null;
    List<Customer> piece;
    do {
      piece = files.owned(staffId, last, A_PIECE);
      count += agreements.of(piece.stream().map(Customer::id).toList());
      last = piece.isEmpty() ? null : piece.getLast().id();
    } while (piece.size() == A_PIECE);
    return count;
  }

  /** Refuses while the person has archives out. */
  void requireArchivesBack(Handover handover) {
    List<LoansOut.Out> out = loans.with(handover.leaverId());
    if (!out.isEmpty()) {
      throw HandoverProblem.HANDOVER_ARCHIVES_OUT
          .problem()
          .with("number", handover.number())
          .with("loans", out.stream().map(LoansOut.Out::loanId).toList());
    }
  }
}
