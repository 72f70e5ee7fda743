package org.kehu.customer.secrecy.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.secrecy.SecrecyAgreement;
import org.kehu.customer.secrecy.SecrecyEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells who signed; what was signed stays here. */
@Component
class SecrecyPublisher implements EventPublisher<SecrecyAgreement, SecrecyEvent> {

  /** The body of every event. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String agreementId,
      String staffId,
      String employment,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate silentUntil) {}

  @Override
  public OutgoingEvent publish(SecrecyAgreement agreement, SecrecyEvent event) {
    String what =
        switch (event) {
          case SecrecyEvent.SecrecySigned signed -> "secrecy-signed";
          case SecrecyEvent.SecrecyEnded ended -> "secrecy-ended";
        };
    Told told =
        new Told(
            agreement.id(),
            agreement.staffId(),
            agreement.terms().employment().name(),
            agreement.terms().from(),
            agreement.terms().until(),
            agreement.silentUntil());
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", told, null);
  }
}
