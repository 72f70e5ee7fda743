package org.kehu.customer.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/**
 * Makes agreements, from the draft to the file and to their end, under the rights to the customers'
 * files.
 */
@Service
public class AgreementDesk {

  private final Agreements agreements;
  private final AgreementChanges changes;
  private final LegalReview review;
  private final CustomerDesk files;
  private final Numbers numbers;
  private final AgreementMetrics metrics;
  private final CustomerProperties properties;

  AgreementDesk(
      Agreements agreements,
      AgreementChanges changes,
      LegalReview review,
      CustomerDesk files,
      Numbers numbers,
      AgreementMetrics metrics,
      CustomerProperties properties) {
    this.agreements = agreements;
    this.changes = changes;
    this.review = review;
    this.files = files;
    this.numbers = numbers;
    this.metrics = metrics;
    this.properties = properties;
  }

  /** One whose customer's file the caller may see, or in which the caller has a part. */
  public Agreement get(String customerId, String id) {
    return changes.seen(customerId, id);
  }

  /** A customer's, newest first. */
  public Page<Agreement> list(String customerId, PageRequest request) {
    return agreements.page(files.get(customerId).ids(), request);
  }

  /** What binds both now, newest first. */
  public List<Agreement> inForce(String customerId) {
    return agreements.inForce(files.get(customerId).ids());
  }

  /**
   * What binds us on a day, of one agreement what came last: decides the service level that the
   * customer is entitled to (field M13).
   */
  public List<Covering> covering(String customerId, LocalDate day) {
    return agreements.signed(files.get(customerId).ids()).stream()
        .flatMap(agreement -> last(agreement, day).stream())
        .toList();
  }

  private Optional<Covering> last(Agreement agreement, LocalDate day) {
    return agreement.covers(properties.zone()).stream()
        .filter(cover -> cover.touches(day, properties.zone()))
        .reduce((former, later) -> later)
        .map(cover -> new Covering(agreement, cover));
  }

  /** Begins an agreement (C-125). */
  public Stored<Agreement> draft(String customerId, DraftAgreement command) {
    Customer customer = files.get(customerId);
    ReminderPlan plan = changes.plan();
    return agreements.create(() -> {
      int year = changes.now().atZone(properties.zone()).getYear();
      String number = numbers.next("XY-" + year + "-", 6);
      Agreement agreement = Agreement.drafted(number, command, customer, caller());
      agreement.settle(plan);
      return Change.of(agreement, new AgreementEvent.AgreementDrafted());
    });
  }

  /** Writes the terms of the draft at hand anew. */
  public Stored<Agreement> revise(String customerId, String id, Terms terms) {
    return changes.of(customerId, id, agreement -> agreement.revise(terms, caller()));
  }

  /** Somebody of the department that must keep a promise says that it can (C-128). */
  public Stored<Agreement> confirmPromise(String customerId, String id, int place) {
    return changes.byPartner(
        customerId,
        id,
        agreement -> {
          agreement
              .atHand()
              .ifPresent(draft ->
                  SecurityRules.requirePromiser(
                      Call.current().caller(), draft.promise(place).departmentId()));
          return agreement.confirmPromise(place, new Promise.Confirmation(caller(), changes.now()));
        });
  }

  /** Asks the legal department (C-127). */
  public Stored<Agreement> submit(String customerId, String id) {
    String approvalId = Ids.next();
    Stored<Agreement> stored =
        changes.of(
            customerId, id, agreement -> agreement.submit(approvalId, changes.now(), caller()));
    return stored.aggregate().waitsFor(approvalId)
        ? new Stored<>(review.ask(stored.aggregate()), stored.replayed())
        : stored;
  }

  /** The caller has read the customer's file, as it is before signing (C-42). */
  public Stored<Agreement> consult(String customerId, String id) {
    Customer read = files.get(customerId);
    Consultation consultation = new Consultation(caller(), read.version(), changes.now());
    return changes.of(customerId, id, agreement -> agreement.consult(consultation));
  }

  /** A representative signs and seals (C-128). */
  public Stored<Agreement> sign(String customerId, String id, SignAgreement command) {
    changes.requirePast(command.signedOn());
    Signature signature = command.made(caller(), changes.now());
    Stored<Agreement> stored =
        changes.planned(customerId, id, (agreement, plan) -> agreement.sign(signature, plan));
    if (stored.aggregate().atHand().isEmpty() && !stored.replayed()) {
      metrics.signed(stored.aggregate().kind());
    }
    return stored;
  }

  /** Gives the draft at hand up. */
  public Stored<Agreement> withdrawDraft(String customerId, String id) {
    return changes.of(customerId, id, Agreement::withdrawDraft);
  }

  /** Puts what is signed on file (C-129). */
  public Stored<Agreement> file(String customerId, String id, String archiveNumber, String place) {
    Filing filing = new Filing(archiveNumber, place, changes.now(), caller());
    return changes.of(customerId, id, agreement -> agreement.file(filing));
  }

  /** Begins a change that both have negotiated (C-133). */
  public Stored<Agreement> change(String customerId, String id, AgreementChange change) {
    changes.requirePast(change.negotiation().on());
    return changes.of(customerId, id, agreement -> agreement.change(change, caller()));
  }

  /** Ends it before its time; a review of a change that is open is taken back. */
  public Stored<Agreement> terminate(String customerId, String id, TerminateAgreement command) {
    if (command.negotiation() != null) {
      changes.requirePast(command.negotiation().on());
    }
    Optional<String> waiting = get(customerId, id).atHand().map(Draft::approvalId);
    Termination termination = command.made(caller(), changes.now());
    Stored<Agreement> stored =
        changes.of(customerId, id, agreement -> agreement.terminate(termination));
    waiting.ifPresent(review::recall);
    return stored;
  }

  /** The present day of the company. */
  public LocalDate today() {
    return changes.today();
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
