package org.kehu.customer.keyaccount.events;

import java.util.List;
import org.kehu.customer.Topics;
import org.kehu.customer.keyaccount.Candidacy;
import org.kehu.customer.keyaccount.CandidacyEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what happens to key accounts in ids, codes and times. */
@Component
class KeyAccountPublisher implements EventPublisher<Candidacy, CandidacyEvent> {

  @Override
  public OutgoingEvent publish(Candidacy one, CandidacyEvent event) {
    return switch (event) {
      case CandidacyEvent.AccountListed listed -> plain(one, "listed");
      case CandidacyEvent.AccountResearched researched ->
          told(one, "researched", KeyAccountTold.stage(one, researched.reached()));
      case CandidacyEvent.AccountSubmitted submitted -> plain(one, "submitted");
      case CandidacyEvent.AccountScreened screened -> plain(one, "screened");
      case CandidacyEvent.AccountSurveyed surveyed ->
          told(one, "surveyed", KeyAccountTold.stage(one, surveyed.survey()));
      case CandidacyEvent.RecognitionApplied applied -> plain(one, "applied");
      case CandidacyEvent.RecognitionDecided decided ->
          told(one, "decided", KeyAccountTold.decided(one, decided.agreed()));
      case CandidacyEvent.AgreementNamed named -> plain(one, "signed");
      case CandidacyEvent.AccountDropped dropped -> plain(one, "dropped");
      case CandidacyEvent.ContactsNamed named ->
          told(one, "contacts-named", KeyAccountTold.contacts(one, named.staffIds()));
      case CandidacyEvent.ContactLapsed lapsed -> plain(one, "contact-lapsed");
      case CandidacyEvent.ContactResumed resumed -> plain(one, "contact-resumed");
    };
  }

  private static OutgoingEvent plain(Candidacy one, String what) {
    return told(one, what, KeyAccountTold.plain(one));
  }

  private static OutgoingEvent told(Candidacy one, String what, KeyAccountTold body) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer.key-account-" + what + ".v1", body, one.customerId());
  }

  @Override
  public List<StateRecord> states(Candidacy one) {
    return KeyAccountTasks.of(one);
  }
}
