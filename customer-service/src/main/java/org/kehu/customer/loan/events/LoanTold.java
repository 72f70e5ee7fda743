package org.kehu.customer.loan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.loan.Loan;
import org.kehu.customer.loan.Return;

/**
 * The body of every event of a loan: ids, codes and times, never for what it was.
 *
 * @param approvalId that was asked for
 * @param direct whether granted without an approval
 * @param agreed whether granted; absent when nobody decided
 * @param dueAt when it must be back
 * @param condition in which it came back
 * @param items codes of the items that did not come back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoanTold(
    String customerId,
    String archiveId,
    String loanId,
    String number,
    String kind,
    String borrowerId,
    String status,
    @Nullable String approvalId,
    @Nullable Boolean direct,
    @Nullable Boolean agreed,
    @Nullable Instant dueAt,
    @Nullable String condition,
    @Nullable List<String> items) {

  static LoanTold plain(Loan loan) {
    return of(loan, null, null, null, null, null);
  }

  static LoanTold applied(Loan loan, boolean direct) {
    return of(loan, direct, null, null, null, null);
  }

  static LoanTold decided(Loan loan, @Nullable Boolean agreed) {
    return of(loan, null, agreed, null, null, null);
  }

  static LoanTold due(Loan loan) {
    return of(loan, null, null, loan.dueAt(), null, null);
  }

  static LoanTold returned(Loan loan, Return how) {
    return of(loan, null, null, null, how.condition().name(), how.missing());
  }

  private static LoanTold of(
      Loan loan,
      @Nullable Boolean direct,
      @Nullable Boolean agreed,
      @Nullable Instant dueAt,
      @Nullable String condition,
      @Nullable List<String> items) {
    return new LoanTold(
        loan.customerId(),
        loan.archiveId(),
        loan.id(),
        loan.number(),
        loan.kind().name(),
        loan.borrowerId(),
        loan.status().name(),
        direct == null ? null : loan.approvalId(),
        direct,
        agreed,
        dueAt,
        condition,
        items);
  }
}
