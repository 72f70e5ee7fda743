package org.kehu.customer.export;

import java.time.Clock;
import java.util.List;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.OutcomeReceiver;
import org.springframework.stereotype.Component;

/**
 * What those who were asked make of an export. It changes one only as long as that waits for this
 * very approval, so a repeat changes nothing. The table is begun by {@link ExportHandover}.
 */
@Component
class ExportOutcome implements OutcomeReceiver {

  private final CustomerExports exports;
  private final Clock clock;

  ExportOutcome(CustomerExports exports, Clock clock) {
    this.exports = exports;
    this.clock = clock;
  }

  @Override
  public String subjectKind() {
    return ExportHandover.SUBJECT;
  }

  @Override
  public void apply(Approval ended) {
    boolean agreed = ended.status() == ApprovalStatus.APPROVED;
    String note = ended.ending().orElseThrow().note();
    exports.write(
        ended.request().subject().id(),
        one -> one.waitsFor(ended.id()) ? one.decided(agreed, note, clock.instant()) : List.of());
  }
}
