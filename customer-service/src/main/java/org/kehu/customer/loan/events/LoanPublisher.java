package org.kehu.customer.loan.events;

import java.util.List;
import org.kehu.customer.Topics;
import org.kehu.customer.loan.Loan;
import org.kehu.customer.loan.LoanEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what happens to loans in ids, codes and times; never for what somebody needs them. */
@Component
class LoanPublisher implements EventPublisher<Loan, LoanEvent> {

  @Override
  public OutgoingEvent publish(Loan one, LoanEvent event) {
    return switch (event) {
      case LoanEvent.LoanApplied applied ->
          told(one, "loan-applied", LoanTold.applied(one, applied.direct()));
      case LoanEvent.LoanDecided decided ->
          told(one, "loan-decided", LoanTold.decided(one, decided.agreed()));
      case LoanEvent.LoanWithdrawn withdrawn -> plain(one, "loan-withdrawn");
      case LoanEvent.VolumeHandedOut out -> told(one, "loan-handed-out", LoanTold.due(one));
      case LoanEvent.LoanConfirmed confirmed -> told(one, "loan-confirmed", LoanTold.due(one));
      case LoanEvent.LoanOverdue overdue -> told(one, "loan-overdue", LoanTold.due(one));
      case LoanEvent.VolumeReturned returned ->
          told(one, "loan-returned", LoanTold.returned(one, returned.how()));
      case LoanEvent.VolumeLost lost -> plain(one, "loan-lost");
      case LoanEvent.LossTraced traced -> plain(one, "loan-traced");
    };
  }

  private static OutgoingEvent plain(Loan one, String what) {
    return told(one, what, LoanTold.plain(one));
  }

  private static OutgoingEvent told(Loan one, String what, LoanTold body) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, one.customerId());
  }

  @Override
  public List<StateRecord> states(Loan one) {
    return LoanTasks.of(one);
  }
}
