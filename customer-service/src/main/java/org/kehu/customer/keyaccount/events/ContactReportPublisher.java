package org.kehu.customer.keyaccount.events;

import java.time.Instant;
import org.kehu.customer.Topics;
import org.kehu.customer.keyaccount.ContactReport;
import org.kehu.customer.keyaccount.ReportEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells that somebody was in contact with a key account; never with whom or about what. */
@Component
class ContactReportPublisher implements EventPublisher<ContactReport, ReportEvent> {

  /**
   * A contact was reported.
   *
   * @param problem whether a problem was found
   */
  record Told(
      String customerId,
      String keyAccountId,
      String reportId,
      String staffId,
      Instant at,
      String channel,
      boolean problem) {}

  @Override
  public OutgoingEvent publish(ContactReport one, ReportEvent event) {
    return switch (event) {
      case ReportEvent.ContactReported reported ->
          new OutgoingEvent(
              Topics.CUSTOMER,
              "kehu.customer.key-account-contact-reported.v1",
              told(one),
              one.customerId());
    };
  }

  private static Told told(ContactReport one) {
    return new Told(
        one.customerId(),
        one.accountId(),
        one.id(),
        one.staffId(),
        one.at(),
        one.channel().name(),
        one.problem() != null);
  }
}
