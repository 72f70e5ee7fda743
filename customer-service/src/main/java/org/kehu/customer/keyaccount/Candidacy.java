package org.kehu.customer.keyaccount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.PersonalOf;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A customer on the way to a key account (大客户), and as one: researched, screened, surveyed twice,
 * recognised, signed; and who keeps contact.
 */
@Document("key_accounts")
@PersonalOf(collection = "customers", field = "customerId")
public final class Candidacy extends ScopedAggregate {

  private String customerId = "";
  private @Nullable String openFor;
  private @Nullable String ownerId;
  private String number = "";
  private AccountType type = AccountType.AGREEMENT;
  private Source source = Source.OTHER;
  private String direction = "";
  private Priority priority = Priority.NORMAL;
  private CandidacyStatus status = CandidacyStatus.LISTED;
  private Research research = Research.NONE;
  private @Nullable Instant submittedAt;
  private @Nullable Screening screening;
  private GeneralSurvey generalSurvey = GeneralSurvey.NONE;
  private @Nullable FieldSurvey fieldSurvey;
  private @Nullable Application application;
  private @Nullable String approvalId;
  private @Nullable Instant unaskedSince;
  private @Nullable Decision decision;
  private @Nullable String agreementId;
  private @Nullable Drop drop;
  private @Nullable ContactKeeping keeping;
  private List<Lapse> lapses = new ArrayList<>();
  private @Nullable Instant lapsedSince;
  private boolean warned;
  private @Nullable Instant watchAt;

  private Candidacy() {}

  /** One on the list of potential key accounts (C-109, F-21). */
  static Candidacy listed(String number, ListAccount wanted, Customer customer) {
    Candidacy one = new Candidacy();
    one.number = number;
    one.customerId = customer.id();
    one.openFor = customer.id();
    one.type = wanted.type();
    one.source = wanted.source();
    one.priority = wanted.priority();
    one.direction = wanted.direction();
    one.follow(customer);
    return one;
  }

  /** The research comes further (C-110). */
  List<CandidacyEvent> research(Research next) {
    require(CandidacyMove.RESEARCH);
    research = next;
    return List.of(new CandidacyEvent.AccountResearched(next.reached()));
  }

  /** To the key-account manager, with the research done (C-109). */
  List<CandidacyEvent> submit(Instant now) {
    require(CandidacyMove.SUBMIT);
    requireMet(
        CandidacyMove.SUBMIT,
        research.isComplete() ? List.of() : List.of(Unmet.RESEARCH_UNFINISHED));
    submittedAt = now;
    status = CandidacyStatus.SUBMITTED;
    return List.of(new CandidacyEvent.AccountSubmitted());
  }

  /** The key-account manager's word; with an important one contact is kept from now on (C-114). */
  List<CandidacyEvent> screen(Screening word) {
    require(CandidacyMove.SCREEN);
    screening = word;
    priority = word.priority();
    status = CandidacyStatus.SCREENED;
    if (priority == Priority.FOCUS) {
      keepContact(word.at());
    }
    return List.of(new CandidacyEvent.AccountScreened(priority));
  }

  /** What the general survey has found so far (C-100). */
  List<CandidacyEvent> survey(GeneralSurvey found) {
    require(CandidacyMove.SURVEY);
    generalSurvey = found;
    return List.of(
        new CandidacyEvent.AccountSurveyed(CandidacyEvent.AccountSurveyed.Survey.GENERAL));
  }

  /** The field survey, after the general one is whole (C-101). */
  List<CandidacyEvent> survey(FieldSurvey found, int oldestYear) {
    require(CandidacyMove.SURVEY);
    requireMet(CandidacyMove.SURVEY, generalSurvey.lacking(oldestYear));
    fieldSurvey = found;
    return List.of(new CandidacyEvent.AccountSurveyed(CandidacyEvent.AccountSurveyed.Survey.FIELD));
  }

  /** The recognition is applied for, with all that the steps before must have brought (C-102). */
  List<CandidacyEvent> apply(
      Application wanted, boolean defined, int oldestYear, String newApproval, Instant now) {
    require(CandidacyMove.APPLY);
    requireMet(CandidacyMove.APPLY, unmet(wanted, defined, oldestYear));
    application = wanted;
    approvalId = newApproval;
    unaskedSince = now;
    decision = null;
    status = CandidacyStatus.APPLIED;
    return List.of(new CandidacyEvent.RecognitionApplied());
  }

  private List<Unmet> unmet(Application wanted, boolean defined, int oldestYear) {
    List<Unmet> unmet = new ArrayList<>(generalSurvey.lacking(oldestYear));
    unmet.addAll(fieldSurvey == null ? List.of(Unmet.FIELD_SURVEY_MISSING) : fieldSurvey.unmet());
    if (type == AccountType.AGREEMENT && wanted.intention() == null) {
      unmet.add(Unmet.INTENTION_MISSING);
    }
    if (!defined) {
      unmet.add(Unmet.DEFINITION_NOT_MET);
    }
    return unmet;
  }

  /** Who must agree is asked; nobody else is told. */
  void asked() {
    unaskedSince = null;
  }

  boolean waitsFor(String approval) {
    return status == CandidacyStatus.APPLIED && approval.equals(approvalId);
  }

  /** What those who were asked said; a refused one may be surveyed and applied for again. */
  List<CandidacyEvent> decided(Decision said) {
    decision = said;
    unaskedSince = null;
    if (Boolean.TRUE.equals(said.agreed())) {
      status = CandidacyStatus.RECOGNISED;
      keepContact(said.at());
    } else {
      status = CandidacyStatus.SCREENED;
    }
    return List.of(new CandidacyEvent.RecognitionDecided(said.agreed()));
  }

  /** The agreement that both signed (C-103). */
  List<CandidacyEvent> sign(String agreement, List<Unmet> lacking) {
    require(CandidacyMove.SIGN);
    requireMet(CandidacyMove.SIGN, lacking);
    agreementId = agreement;
    status = CandidacyStatus.SIGNED;
    return List.of(new CandidacyEvent.AgreementNamed(agreement));
  }

  /** It is developed no more; the customer may be listed again later. */
  List<CandidacyEvent> drop(Drop why) {
    require(CandidacyMove.DROP);
    drop = why;
    openFor = null;
    status = CandidacyStatus.DROPPED;
    rest();
    return List.of(new CandidacyEvent.AccountDropped());
  }

  private void keepContact(Instant since) {
    if (keeping == null) {
      keeping = ContactKeeping.from(since);
    }
    watchAt = since;
  }

  /** Who keeps contact, ours and theirs (C-114, C-105). */
  List<CandidacyEvent> nameContacts(List<String> ours, TheirContact theirs, Instant now) {
    require(CandidacyMove.KEEP_CONTACT);
    ContactKeeping present = keeping == null ? ContactKeeping.from(now) : keeping;
    keeping = present.named(ours, theirs, now);
    return List.of(new CandidacyEvent.ContactsNamed(ours));
  }

  /** Refuses a report of somebody who does not keep contact. */
  void requireContact(String staffId) {
    require(CandidacyMove.KEEP_CONTACT);
    if (!hasContact(staffId)) {
      throw KeyAccountProblem.NOT_A_CONTACT
          .problem()
          .with("number", number)
          .with("staffId", staffId);
    }
  }

  /** One of ours was in contact then; the same again changes nothing. */
  void reported(String staffId, Instant at) {
    if (keeping != null) {
      keeping = keeping.reported(staffId, at);
    }
  }

  /** Looks whether contact has lapsed, or is kept again, and when to look next (C-114). */
  List<CandidacyEvent> watch(ContactRule rule, Instant now) {
    if (keeping == null || status == CandidacyStatus.DROPPED) {
      watchAt = null;
      return List.of();
    }
    watchAt = keeping.nextLook(rule, now).orElse(null);
    List<Lapse> before = lapses();
    lapses = new ArrayList<>(keeping.lapses(rule, now));
    if (lapses.isEmpty()) {
      lapsedSince = null;
      return before.isEmpty() ? List.of() : List.of(new CandidacyEvent.ContactResumed());
    }
    lapsedSince = lapsedSince == null ? now : lapsedSince;
    warned = true;
    return before.containsAll(lapses)
        ? List.of()
        : List.of(new CandidacyEvent.ContactLapsed(lapses()));
  }

  /** Nobody looks after contact any more. */
  void rest() {
    watchAt = null;
    lapses = new ArrayList<>();
    lapsedSince = null;
  }

  /** It belongs where the customer's file does, and is as confidential. */
  void follow(Customer customer) {
    ownerId = customer.ownerId();
    rescope(customer.departmentId(), customer.level());
  }

  /** Refuses what cannot be done in its state. */
  void require(CandidacyMove move) {
    if (!status.allowed().contains(move)) {
      throw KeyAccountProblem.KEY_ACCOUNT_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  private void requireMet(CandidacyMove step, List<Unmet> unmet) {
    if (!unmet.isEmpty()) {
      throw KeyAccountProblem.KEY_ACCOUNT_STEP_UNMET
          .problem()
          .with("number", number)
          .with("step", step.name())
          .with("unmet", unmet);
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    if (ownerId != null) {
      tokens.add(Tokens.own(ownerId));
    }
    if (keeping != null) {
      keeping.ours().forEach(one -> tokens.add(Tokens.own(one.staffId())));
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "key-account";
  }

  public String customerId() {
    return customerId;
  }

  /** Who looks after the customer; null while the file waits in its department's queue. */
  public @Nullable String ownerId() {
    return ownerId;
  }

  /** {@code DK-2026-000123}. */
  public String number() {
    return number;
  }

  public AccountType type() {
    return type;
  }

  public Source source() {
    return source;
  }

  /** The range of new customers and main direction that it belongs to. */
  public String direction() {
    return direction;
  }

  public Priority priority() {
    return priority;
  }

  public CandidacyStatus status() {
    return status;
  }

  public Research research() {
    return research;
  }

  /** When the key-account manager was asked; null before. */
  public @Nullable Instant submittedAt() {
    return submittedAt;
  }

  public Optional<Screening> screening() {
    return Optional.ofNullable(screening);
  }

  public GeneralSurvey generalSurvey() {
    return generalSurvey;
  }

  public Optional<FieldSurvey> fieldSurvey() {
    return Optional.ofNullable(fieldSurvey);
  }

  /** The application that was made last. */
  public Optional<Application> application() {
    return Optional.ofNullable(application);
  }

  /** The approval that was asked for last; null before. */
  public @Nullable String approvalId() {
    return approvalId;
  }

  public Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  /** The agreement that both signed; null before. */
  public @Nullable String agreementId() {
    return agreementId;
  }

  public Optional<Drop> dropped() {
    return Optional.ofNullable(drop);
  }

  /** Who keeps contact; empty until contact is to be kept. */
  public Optional<ContactKeeping> keeping() {
    return Optional.ofNullable(keeping);
  }

  /** Whether that person of ours keeps contact. */
  public boolean hasContact(String staffId) {
    return keeping != null && keeping.has(staffId);
  }

  /** What of the contact has lapsed. */
  public List<Lapse> lapses() {
    return List.copyOf(lapses);
  }

  /** Since when contact has lapsed; null while it is kept. */
  public @Nullable Instant lapsedSince() {
    return lapsedSince;
  }

  /** Whether contact has ever lapsed. */
  public boolean wasWarned() {
    return warned;
  }
}
