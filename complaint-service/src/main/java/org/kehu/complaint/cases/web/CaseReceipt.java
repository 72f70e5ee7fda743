package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;

/**
 * What somebody gets who brought a contact but may not see the case, because the customer is
 * confidential: that it was taken, and nothing that the caller did not say.
 */
@Schema(name = "CaseReceipt")
record CaseReceipt(
    String id,
    @Schema(example = "TS-20261122-0001") String number,
    CaseStatus status,
    Instant receivedAt) {

  static CaseReceipt of(ComplaintCase c) {
    return new CaseReceipt(c.id(), c.number(), c.status(), c.receivedAt());
  }
}
