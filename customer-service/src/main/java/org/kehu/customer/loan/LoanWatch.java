package org.kehu.customer.loan;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Notes loans that are not back in time. */
@Component
class LoanWatch implements DueWork {

  private static final int ROUND = 50;

  private final Loans loans;

  LoanWatch(Loans loans) {
    this.loans = loans;
  }

  @Override
  public String name() {
    return "loan-returns";
  }

  @Override
  public int run(Instant now) {
    return new Sweep()
        .each(loans.toWatch(now, ROUND), one -> loans.write(one.id(), loan -> loan.overdue(now)))
        .done();
  }
}
