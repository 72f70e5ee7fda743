package org.kehu.customer.fatigue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.consent.Purpose;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Service;

/** Judges by the policy in force whether a recipient may be contacted once more, and when. */
@Service
public class FatigueGuard {

  private final ContactLedger ledger;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  FatigueGuard(
      ContactLedger ledger, Policies policies, CustomerProperties properties, Clock clock) {
    this.ledger = ledger;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /** The recipient in the ledger that a customer is. */
  public static String recipient(String customerId) {
    return "customer/" + customerId;
  }

  /** The rules in force. */
  public ContactPolicy rules() {
    return policies.now(ContactPolicy.KIND).value();
  }

  /** When a notice may go that is ready now; empty if at once. */
  public Optional<Instant> quietUntil(Purpose purpose) {
    return rules().quiet().openAfter(purpose, clock.instant(), properties.zone());
  }

  /**
   * Counts a notice that is about to go to a recipient.
   *
   * @return until when it is one too many; empty if it may go
   */
  public Optional<Instant> admit(String recipient, String noticeId, Purpose purpose) {
    ContactPolicy rules = rules();
    return ContactKind.of(purpose)
        .flatMap(kind -> {
          List<ContactLimit> limits =
              rules.exempt().contains(purpose) ? List.of() : rules.limitsOf(kind);
          return ledger.reserve(recipient, new Contact(noticeId, kind, clock.instant()), limits);
        });
  }

  /** The notice did not go after all. */
  public void forget(String recipient, String noticeId) {
    ledger.release(recipient, noticeId);
  }

  /** Another service contacted a customer. */
  public void met(String customerId, Contact contact) {
    ledger.record(recipient(customerId), contact);
  }
}
