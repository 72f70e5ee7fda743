package org.kehu.visit.customerreport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the customer was to be told of a report by notice: customer-service sends it only with the
 * customer's consent and within the limits on contacts, and says what became of it.
 *
 * @param by staff id of who asked for it
 * @param reason why it was refused, as customer-service says: {@code CONSENT_MISSING}
 */
public record Announcement(Instant at, String by, Outcome outcome, @Nullable String reason) {

  /** What became of it. */
  public enum Outcome {
    /** 已申请. */
    ASKED,
    /** 已发送. */
    SENT,
    /** 被拒绝: no consent, too many contacts, no address. */
    REFUSED
  }

  static Announcement asked(Instant at, String by) {
    return new Announcement(at, by, Outcome.ASKED, null);
  }

  Announcement ended(Outcome end, @Nullable String why) {
    return new Announcement(at, by, end, why);
  }
}
