package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.ServiceBasis;
import org.kehu.complaint.cases.contact.Matter;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.customer.ConsideredAgreement;
import org.kehu.complaint.customer.Entitlement;
import org.kehu.complaint.customer.KnownAgreements;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;
import org.springframework.stereotype.Component;

/**
 * Finds what decides the targets of a case: of agreements those that were in force when it was
 * received and cover its matter, whatever became of them since (field M13). All of it lies in this
 * service.
 */
@Component
class ServiceBases {

  private static final KnownCustomer NOBODY =
      new KnownCustomer("-", "-", null, null, null, null, null, Level.TOP_SECRET, null);

  private final KnownAgreements agreements;
  private final CustomerNaming naming;

  ServiceBases(KnownAgreements agreements, CustomerNaming naming) {
    this.agreements = agreements;
    this.naming = naming;
  }

  /** For a matter that comes in or came in at a time. */
  ServiceBasis of(
      Severity severity, Matter matter, @Nullable KnownCustomer known, Instant receivedAt) {
    // Looked up in any case: an answer must not take longer for a customer that is there.
    List<Entitlement> entitlements =
        agreements.entitlements(
            known == null ? NOBODY : known, matter.kind().name(), matter.product(), receivedAt);
    return known == null
        ? ServiceBasis.of(severity)
        : ServiceBasis.of(severity, known, entitlements);
  }

  /** For a case as it stands, with the customer as it is known now. */
  ServiceBasis of(ComplaintCase c) {
    KnownCustomer known = naming.present(c.customer()).known();
    Matter matter = new Matter(c.kind(), c.statement().product());
    return of(c.severity(), matter, known, c.receivedAt()).weighed(c.assessment());
  }

  /** How the agreements of its customer stood to a case when it was received. */
  List<ConsideredAgreement> considered(ComplaintCase c) {
    KnownCustomer known = naming.present(c.customer()).known();
    return known == null
        ? List.of()
        : agreements.considered(known, c.kind().name(), c.statement().product(), c.receivedAt());
  }
}
