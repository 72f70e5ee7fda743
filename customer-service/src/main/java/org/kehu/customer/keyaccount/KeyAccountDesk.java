package org.kehu.customer.keyaccount;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.AgreementDesk;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Develops key accounts from the list to the signed agreement, under the rights of whoever asks.
 */
@Service
public class KeyAccountDesk {

  private final Candidacies candidacies;
  private final CandidacyChanges changes;
  private final RecognitionApproval approval;
  private final AgreementDesk agreements;
  private final CustomerDesk files;
  private final KeyAccountPapers papers;
  private final KeyAccountStaff staff;
  private final Numbers numbers;

  KeyAccountDesk(
      Candidacies candidacies,
      CandidacyChanges changes,
      RecognitionApproval approval,
      AgreementDesk agreements,
      CustomerDesk files,
      KeyAccountPapers papers,
      KeyAccountStaff staff,
      Numbers numbers) {
    this.candidacies = candidacies;
    this.changes = changes;
    this.approval = approval;
    this.agreements = agreements;
    this.files = files;
    this.papers = papers;
    this.staff = staff;
    this.numbers = numbers;
  }

  /** One that the caller may see. */
  public Candidacy get(String id) {
    return changes.seen(id);
  }

  /** How much of the customer's persons the caller sees. */
  public Disclosure persons(Candidacy one) {
    return changes.persons(one);
  }

  /** One page of those that the caller may see by work, newest first (F-21). */
  public Page<Candidacy> page(CandidacySearch search, PageRequest request) {
    return candidacies.page(search, Sight.ofRoles(Call.current().caller()), request);
  }

  /** All ids of a customer, for a search; null for any. */
  public @Nullable Collection<String> idsOf(@Nullable String customerId) {
    return files.idsOf(customerId);
  }

  /** Puts a customer on the list of potential key accounts (C-109). */
  public Stored<Candidacy> list(ListAccount wanted) {
    Customer customer = files.get(wanted.customerId());
    if (!wanted.type().fits(customer.kind())) {
      throw KeyAccountProblem.ACCOUNT_TYPE_INVALID
          .problem()
          .with("accountType", wanted.type().name());
    }
    try {
      return candidacies.create(() -> {
        String number = numbers.next("DK-" + changes.today().getYear() + "-", 6);
        return Change.of(
            Candidacy.listed(number, wanted, customer), new CandidacyEvent.AccountListed());
      });
    } catch (DuplicateKeyException listed) {
      throw KeyAccountProblem.KEY_ACCOUNT_LISTED_ALREADY
          .problem()
          .with("number", customer.number());
    }
  }

  /** Keeps what the research has come to (C-110). */
  public Stored<Candidacy> research(String id, Research research) {
    return changes.of(id, one -> one.research(research));
  }

  /** Submits it to the key-account manager (C-109). */
  public Stored<Candidacy> submit(String id) {
    return changes.of(id, one -> one.submit(changes.now()));
  }

  /** The key-account manager screens it (C-109). */
  public Stored<Candidacy> screen(String id, Priority priority, String channels) {
    Screening word = new Screening(priority, channels, changes.now(), caller());
    return changes.of(id, one -> one.screen(word));
  }

  /** Keeps what the general survey has found so far (C-100). */
  public Stored<Candidacy> survey(String id, GeneralSurvey found) {
    if (found.talk() != null) {
      changes.requirePast(found.talk().on());
    }
    papers.requireAll(changes.seen(id).id(), found.fileIds());
    return changes.of(id, one -> one.survey(found));
  }

  /** Records the field survey (C-101). */
  public Stored<Candidacy> survey(String id, RecordFieldSurvey command) {
    changes.requirePast(command.on());
    staff.requireSurveyParty(
        command.managerId(), command.supervisorId(), changes.seen(id).departmentId());
    FieldSurvey found = command.made(changes.now(), caller());
    int oldestYear = changes.oldestYear(changes.policy());
    return changes.of(id, one -> one.survey(found, oldestYear));
  }

  /** Applies for the recognition (F-19, C-102). */
  public Stored<Candidacy> apply(String id, ApplyForRecognition command) {
    papers.requireAll(changes.seen(id).id(), command.materials());
    Application wanted = command.made(changes.now(), caller());
    KeyAccountPolicy policy = changes.policy();
    String approvalId = Ids.next();
    Stored<Candidacy> stored =
        changes.of(
            id,
            one ->
                one.apply(
                    wanted,
                    policy.isMetBy(one.type(), wanted.figures()),
                    changes.oldestYear(policy),
                    approvalId,
                    changes.now()));
    return stored.aggregate().waitsFor(approvalId)
        ? new Stored<>(approval.ask(stored.aggregate()), stored.replayed())
        : stored;
  }

  /** Names the agreement that both signed (C-103). */
  public Stored<Candidacy> sign(String id, String agreementId) {
    Candidacy seen = changes.seen(id);
    seen.require(CandidacyMove.SIGN);
    Agreement agreement = agreement(seen.customerId(), agreementId);
    List<Unmet> lacking =
        new Signing(agreement, changes.policy())
            .lacking(signer -> staff.isOfDepartment(signer, seen.departmentId()));
    return changes.of(id, one -> one.sign(agreement.id(), lacking));
  }

  private Agreement agreement(String customerId, String agreementId) {
    try {
      return agreements.get(customerId, agreementId);
    } catch (Problem unknown) {
      throw KeyAccountProblem.KEY_ACCOUNT_AGREEMENT_UNKNOWN
          .problem()
          .with("agreementId", agreementId)
          .because(unknown);
    }
  }

  /** Develops it no more. */
  public Stored<Candidacy> drop(String id, String reason) {
    Drop why = new Drop(reason, changes.now(), caller());
    return changes.of(id, one -> one.drop(why));
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
