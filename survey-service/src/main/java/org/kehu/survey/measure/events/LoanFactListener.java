package org.kehu.survey.measure.events;

import java.time.Instant;
import java.util.Set;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.measure.FactDesk;
import org.kehu.survey.measure.FactKind;
import org.kehu.survey.measure.ServiceFact;
import org.springframework.stereotype.Component;

/**
 * Counts volumes of archives that were handed out, for their borrower (借阅按期归还). One that is lost
 * counts as not back once it was due.
 */
@Component
class LoanFactListener implements FactListener {

  private static final String HANDED_OUT = "kehu.customer.loan-handed-out.v1";
  private static final String RETURNED = "kehu.customer.loan-returned.v1";

  /** What is read of {@code kehu.customer.loan-handed-out.v1}. */
  record HandedOut(String borrowerId, Instant dueAt) {}

  private final FactDesk desk;

  LoanFactListener(FactDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "loan-facts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER);
  }

  @Override
  public Set<String> types() {
    return Set.of(HANDED_OUT, RETURNED);
  }

  @Override
  public Set<FactKind> kinds() {
    return Set.of(FactKind.LOAN);
  }

  @Override
  public FactDesk desk() {
    return desk;
  }

  @Override
  public void apply(IncomingEvent event, FactDesk into) {
    if (event.type().equals(HANDED_OUT)) {
      HandedOut one = event.as(HandedOut.class);
      into.begin(
          ServiceFact.ofLoan(
              event.subject(),
              event.sequence(),
              event.department(),
              one.borrowerId(),
              one.dueAt()));
    } else {
      into.follow(event.subject(), event.sequence(), fact -> fact.broughtBack(event.time()));
    }
  }
}
