package org.kehu.customer.loan;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.springframework.stereotype.Component;

/** Knows who may borrow, sign and report, and for whom. */
@Component
class Borrowers {

  private final StaffDirectory staff;

  Borrowers(StaffDirectory staff) {
    this.staff = staff;
  }

  /** Who borrows: the caller, or somebody of a department that the caller leads (C-74). */
  Borrower of(@Nullable String staffId, Caller caller) {
    String borrower = staffId == null ? caller.id() : staffId;
    StaffMember known =
        staff
            .byId(borrower)
            .filter(StaffMember::active)
            .orElseThrow(() -> LoanProblem.BORROWER_UNKNOWN.problem().with("staffId", borrower));
    if (!borrower.equals(caller.id()) && !leads(caller, known.department())) {
      throw LoanProblem.APPLIED_FOR_ANOTHER.problem().with("staffId", borrower);
    }
    return new Borrower(borrower, known.department());
  }

  private boolean leads(Caller caller, String department) {
    return staff
        .byId(caller.id())
        .filter(StaffMember::leader)
        .filter(leader -> leader.departments().contains(department))
        .isPresent();
  }

  void requireBorrower(Loan loan, Caller caller) {
    if (!loan.borrowerId().equals(caller.id())) {
      throw notTheBorrower(loan);
    }
  }

  /** Who borrows, who applied, or the archivist. */
  void requireParty(Loan loan, Caller caller) {
    boolean party =
        loan.borrowerId().equals(caller.id())
            || loan.applicantId().equals(caller.id())
            || caller.has(Role.ARCHIVIST);
    if (!party) {
      throw notTheBorrower(loan);
    }
  }

  private static RuntimeException notTheBorrower(Loan loan) {
    return LoanProblem.NOT_THE_BORROWER
        .problem()
        .with("number", loan.number())
        .with("borrowerId", loan.borrowerId());
  }
}
