package org.kehu.customer.consent.events;

import java.time.Instant;
import org.kehu.customer.Topics;
import org.kehu.customer.consent.Consent;
import org.kehu.customer.consent.ConsentEvent;
import org.kehu.customer.consent.ConsentSheet;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells for what a customer may be contacted: codes and times, no words. */
@Component
class ConsentPublisher implements EventPublisher<ConsentSheet, ConsentEvent> {

  record Changed(
      String customerId,
      String purpose,
      boolean granted,
      String method,
      String policyVersion,
      Instant saidAt) {}

  @Override
  public OutgoingEvent publish(ConsentSheet sheet, ConsentEvent event) {
    return switch (event) {
      case ConsentEvent.ConsentChanged changed ->
          new OutgoingEvent(
              Topics.CUSTOMER,
              "kehu.customer.consent-changed.v1",
              body(sheet, changed.consent()),
              sheet.id());
    };
  }

  private static Changed body(ConsentSheet sheet, Consent consent) {
    return new Changed(
        sheet.id(),
        consent.purpose().name(),
        consent.granted(),
        consent.method().name(),
        consent.policyVersion(),
        consent.saidAt());
  }
}
