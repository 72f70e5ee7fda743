package org.kehu.customer.keyaccount;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of ours who keeps contact (C-114).
 *
 * @param since when he or she was named
 * @param lastReportAt when he or she was last in contact; null before the first report
 */
public record OurContact(String staffId, Instant since, @Nullable Instant lastReportAt) {

  Instant lastAt() {
    return lastReportAt == null ? since : lastReportAt;
  }

  OurContact reported(Instant at) {
    boolean older = lastReportAt != null && lastReportAt.isAfter(at);
    return older ? this : new OurContact(staffId, since, at);
  }
}
