package org.kehu.customer.keyaccount;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.approval.OutcomeReceiver;
import org.springframework.stereotype.Component;

/**
 * What those who were asked make of an application. It changes a key account only as long as that
 * waits for this very approval, so a repeat changes nothing.
 */
@Component
class RecognitionOutcome implements OutcomeReceiver {

  private final Candidacies candidacies;

  RecognitionOutcome(Candidacies candidacies) {
    this.candidacies = candidacies;
  }

  @Override
  public String subjectKind() {
    return RecognitionApproval.SUBJECT;
  }

  @Override
  public void apply(Approval ended) {
    candidacies.change(
        ended.request().subject().id(),
        one -> one.waitsFor(ended.id()) ? one.decided(decision(ended)) : List.of());
  }

  private static Decision decision(Approval ended) {
    Ending ending = ended.ending().orElseThrow();
    @Nullable Boolean agreed =
        switch (ended.status()) {
          case APPROVED -> true;
          case REFUSED -> false;
          default -> null;
        };
    return new Decision(agreed, ending.note(), ending.by(), ending.at());
  }
}
