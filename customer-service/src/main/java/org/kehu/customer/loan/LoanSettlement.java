package org.kehu.customer.loan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.customer.archive.ArchiveCustody;
import org.kehu.kit.call.Call;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Tells a volume that it is back or lost: at once, and soon after for those that a kill in between
 * has left.
 */
@Component
class LoanSettlement implements DueWork {

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int ROUND = 50;

  private final Loans loans;
  private final ArchiveCustody custody;

  LoanSettlement(Loans loans, ArchiveCustody custody) {
    this.loans = loans;
    this.custody = custody;
  }

  @Override
  public String name() {
    return "loan-settlements";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(loans.unsettled(now.minus(GRACE), ROUND), this::settle).done();
  }

  /** Tells it; telling again changes nothing. Answers the loan as it is then. */
  Loan settle(Loan loan) {
    if (!loan.isUnsettled()) {
      return loan;
    }
    loan.returned()
        .ifPresentOrElse(
            how ->
                custody.takeBack(loan.archiveId(), loan.id(), how.missing(), loan.lostAt() != null),
            () -> custody.lose(loan.archiveId()));
    return Call.current()
        .unconditional()
        .within(() ->
            loans.write(
                loan.id(),
                present -> {
                  present.settled();
                  return List.of();
                }));
  }
}
