package org.kehu.customer.handover.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.handover.Leftovers;

/**
 * What somebody leaves behind (待交接事项).
 *
 * @param agreements with the person's customers that bind both now
 * @param archivesOut loans to be returned first
 */
@Schema(name = "HandoverLeftovers")
record LeftoversView(
    long customers,
    long keptFiles,
    long agreements,
    int lettersGiven,
    int lettersHeld,
    List<LoanView> archivesOut) {

  /** An archive that is out. */
  @Schema(name = "HandoverLoan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LoanView(String loanId, String archiveId, String customerId, @Nullable Instant dueAt) {}

  static LeftoversView of(Leftovers left) {
    return new LeftoversView(
        left.customers(),
        left.keptFiles(),
        left.agreements(),
        left.lettersGiven(),
        left.lettersHeld(),
        left.archivesOut().stream()
            .map(out -> new LoanView(out.loanId(), out.archiveId(), out.customerId(), out.dueAt()))
            .toList());
  }
}
