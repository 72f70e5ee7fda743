package org.kehu.visit.inbound;

import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.OutcomeReceiver;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Component;

/** Carries out what the leader decided on an expense. */
@Component
class ExpenseOutcome implements OutcomeReceiver {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final InboundVisits visits;

  ExpenseOutcome(InboundVisits visits) {
    this.visits = visits;
  }

  @Override
  public String subjectKind() {
    return ExpenseApprovals.KIND;
  }

  @Override
  public void apply(Approval ended) {
    boolean approved = ended.status() == ApprovalStatus.APPROVED;
    Call.current()
        .unconditional()
        .within(() ->
            visits.change(
                ExpenseApprovals.visitOf(ended),
                ALL,
                visit -> visit.decided(ended.id(), approved)));
  }
}
