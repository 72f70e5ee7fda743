package org.kehu.customer.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.approval.OutcomeReceiver;
import org.springframework.stereotype.Component;

/**
 * What the legal department's word makes of a draft. It changes an agreement only as long as that
 * waits for this very approval, so a repeat changes nothing.
 */
@Component
class ReviewOutcome implements OutcomeReceiver {

  private final Agreements agreements;

  ReviewOutcome(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public String subjectKind() {
    return LegalReview.SUBJECT;
  }

  @Override
  public void apply(Approval ended) {
    agreements.change(
        ended.request().subject().id(),
        agreement ->
            agreement.waitsFor(ended.id()) ? agreement.reviewed(opinion(ended)) : List.of());
  }

  /** Null when the question was taken back or ran out: nobody said anything then. */
  private static @Nullable Opinion opinion(Approval ended) {
    Ending ending = ended.ending().orElseThrow();
    ApprovalStatus status = ended.status();
    return status == ApprovalStatus.APPROVED || status == ApprovalStatus.REFUSED
        ? new Opinion(
            ended.id(), status == ApprovalStatus.APPROVED, ending.note(), ending.by(), ending.at())
        : null;
  }
}
