package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.crypto.PersonalOf;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An agreement with a customer (合作协议, C-124): the versions that both signed, the one that is being
 * made, and how it is carried out. It is reached through the customer's file, and by those who must
 * keep a promise or do a part of it.
 */
@Document("agreements")
@PersonalOf(collection = "customers", field = "customerId")
public final class Agreement extends ScopedAggregate {

  private String customerId = "";
  private String number = "";
  private AgreementKind kind = AgreementKind.OTHER;
  private String title = "";
  private String basis = "";
  private AgreementStatus status = AgreementStatus.DRAFT;
  private @Nullable Draft draft;
  private List<SignedVersion> versions = new ArrayList<>();
  private Execution execution = Execution.NONE;
  private @Nullable Termination termination;
  private @Nullable String keeperId;
  private Reminders reminders = Reminders.NONE;
  private @Nullable Instant unaskedSince;

  private Agreement() {}

  /** A first draft. */
  static Agreement drafted(String number, DraftAgreement command, Customer customer, String by) {
    Agreement agreement = new Agreement();
    agreement.customerId = customer.id();
    agreement.number = number;
    agreement.kind = command.kind();
    agreement.title = command.title();
    agreement.basis = command.basis();
    agreement.draft = Draft.begun(1, command.terms(), null, by);
    agreement.follow(customer);
    return agreement;
  }

  /** Other terms for the draft; the same again changes nothing. */
  List<AgreementEvent> revise(Terms next, String by) {
    Draft before = draftFor(Move.REVISE);
    Draft after = before.revised(next, by);
    if (after.terms().equals(before.terms())) {
      return List.of();
    }
    draft = after;
    return List.of(new AgreementEvent.DraftRevised(before.version()));
  }

  /** A department can keep what the draft promises; saying so twice changes nothing. */
  List<AgreementEvent> confirmPromise(int place, Promise.Confirmation confirmation) {
    Draft present = draftFor(Move.CONFIRM_PROMISE);
    Promise promise = present.promise(place);
    if (promise.confirmation() != null) {
      return List.of();
    }
    draft = present.confirmed(place, confirmation);
    return List.of(
        new AgreementEvent.PromiseConfirmed(present.version(), place, promise.departmentId()));
  }

  /**
   * Asks the legal department (C-127); nothing may lack (C-126) or be promised in the air (C-128).
   */
  List<AgreementEvent> submit(String approvalId, Instant now, String by) {
    Draft present = draftFor(Move.SUBMIT);
    present.requireWhole();
    draft = present.submitted(approvalId, by);
    unaskedSince = now;
    return List.of(new AgreementEvent.ReviewAsked(present.version(), approvalId));
  }

  /** The legal department is asked; nobody else is told. */
  void asked() {
    unaskedSince = null;
  }

  boolean waitsFor(String approvalId) {
    return draft != null && approvalId.equals(draft.approvalId());
  }

  /** What the legal department said; null when the question was taken back or ran out. */
  List<AgreementEvent> reviewed(@Nullable Opinion opinion) {
    Draft present = draft();
    draft = opinion == null ? present.returned() : present.reviewed(opinion);
    unaskedSince = null;
    Boolean agreed = opinion == null ? null : opinion.agreed();
    return List.of(new AgreementEvent.DraftReviewed(present.version(), agreed));
  }

  /** Somebody has read the customer's file (C-42). */
  List<AgreementEvent> consult(Consultation consultation) {
    Draft present = draftFor(Move.CONSULT_FILE);
    draft = present.consulted(consultation);
    return List.of(new AgreementEvent.FileConsulted(present.version(), consultation.fileVersion()));
  }

  /** A party signs and seals; with the second both are bound (C-128). */
  List<AgreementEvent> sign(Signature signature, ReminderPlan plan) {
    Draft present = draftFor(Move.SIGN);
    Draft signed = present.signed(signature);
    List<AgreementEvent> events = new ArrayList<>();
    events.add(new AgreementEvent.PartySigned(present.version(), signature.party()));
    draft = signed;
    if (signed.isSignedByAll()) {
      events.add(bind(signed, signature.at(), plan));
    }
    return events;
  }

  private AgreementEvent bind(Draft signed, Instant now, ReminderPlan plan) {
    versions.add(signed.bound(now, plan.fileBy(now)));
    draft = null;
    status = status == AgreementStatus.DRAFT ? AgreementStatus.SIGNED : AgreementStatus.EXECUTING;
    return new AgreementEvent.AgreementSigned(signed.version());
  }

  /** Gives the draft up; an agreement that has nothing else is given up with it. */
  List<AgreementEvent> withdrawDraft() {
    Draft given = draftFor(Move.WITHDRAW_DRAFT);
    draft = null;
    if (versions.isEmpty()) {
      status = AgreementStatus.WITHDRAWN;
    }
    return List.of(new AgreementEvent.DraftWithdrawn(given.version()));
  }

  /** Puts all that is signed on file (C-129). */
  List<AgreementEvent> file(Filing filing) {
    require(Move.FILE);
    List<AgreementEvent> events = new ArrayList<>();
    versions.replaceAll(version -> {
      if (version.filing() != null) {
        return version;
      }
      events.add(new AgreementEvent.AgreementFiled(version.number()));
      return version.filed(filing);
    });
    if (status == AgreementStatus.SIGNED) {
      status = AgreementStatus.EXECUTING;
    }
    return events;
  }

  /** Begins a change that both have negotiated, from the terms in force (C-133). */
  List<AgreementEvent> change(AgreementChange change, String by) {
    require(Move.CHANGE);
    if (draft != null) {
      throw AgreementProblem.CHANGE_AT_HAND.problem().with("number", number);
    }
    SignedVersion present = versions.getLast();
    draft = Draft.begun(present.number() + 1, present.terms(), change, by);
    return List.of(new AgreementEvent.ChangeBegun(present.number() + 1, change.reason()));
  }

  /** Ends it before its time; a change at hand is void. */
  List<AgreementEvent> terminate(Termination how) {
    require(Move.TERMINATE);
    termination = how;
    status = AgreementStatus.TERMINATED;
    draft = null;
    unaskedSince = null;
    return List.of(new AgreementEvent.AgreementTerminated(how));
  }

  /** Carries it out further. */
  List<AgreementEvent> carryOut(UnaryOperator<Execution> step, AgreementEvent event) {
    require(Move.EXECUTE);
    execution = step.apply(execution);
    return List.of(event);
  }

  /** What is due now and was not told; with the last day of its term it ends. */
  List<AgreementEvent> mark(ReminderPlan plan, Instant now) {
    List<AgreementEvent> events = new ArrayList<>();
    for (Mark mark : reminders.due(plan.marksOf(this), now)) {
      if (mark.what() == Mark.What.EXPIRY) {
        status = AgreementStatus.EXPIRED;
        events.add(new AgreementEvent.AgreementExpired());
      } else {
        events.add(new AgreementEvent.AgreementDue(mark.what(), mark.itemId(), mark.at()));
      }
    }
    reminders = reminders.passed(plan.marksOf(this), now);
    return events;
  }

  /** After each change: who has a part in it now, and when somebody is to be reminded next. */
  void settle(ReminderPlan plan) {
    reminders = reminders.planned(plan.marksOf(this));
    rescope(departmentId(), level());
  }

  /** The customer's file was taken back: nobody is reminded of it any more. */
  void rest() {
    reminders = Reminders.NONE;
  }

  /** It belongs where the customer's file does. */
  void follow(Customer customer) {
    keeperId = customer.ownerId();
    rescope(customer.departmentId(), customer.level());
  }

  private Draft draftFor(Move move) {
    require(move);
    return draft();
  }

  private Draft draft() {
    return Optional.ofNullable(draft).orElseThrow();
  }

  private void require(Move move) {
    Set<Move> allowed = allowedMoves();
    if (!allowed.contains(move)) {
      throw AgreementProblem.AGREEMENT_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(allowed));
    }
  }

  /** What can be done with it now. */
  public Set<Move> allowedMoves() {
    Set<Move> allowed = EnumSet.noneOf(Move.class);
    allowed.addAll(status.allowed());
    if (draft != null) {
      allowed.addAll(draft.stage().allowed());
    }
    return allowed;
  }

  /** Those who have a part in it; who sees the customer's file sees it anyway. */
  @Override
  protected Set<String> tokens() {
    Set<String> partners = new LinkedHashSet<>();
    if (draft != null) {
      draft
          .terms()
          .promises()
          .forEach(promise -> partners.add(Tokens.department(promise.departmentId())));
    }
    for (WorkItem item : execution.work()) {
      partners.add(Tokens.department(item.departmentId()));
      if (item.staffId() != null) {
        partners.add(Tokens.own(item.staffId()));
      }
    }
    return partners;
  }

  @Override
  public String subjectKind() {
    return "agreement";
  }

  public String customerId() {
    return customerId;
  }

  /** {@code XY-2026-000123}. */
  public String number() {
    return number;
  }

  public AgreementKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  /** The negotiated result that it was drafted from (C-125). */
  public String basis() {
    return basis;
  }

  public AgreementStatus status() {
    return status;
  }

  /** The version that is being made, if one is. */
  public Optional<Draft> atHand() {
    return Optional.ofNullable(draft);
  }

  /** Oldest first. */
  public List<SignedVersion> versions() {
    return List.copyOf(versions);
  }

  /** The version that binds both now; empty before the first and after the end. */
  public Optional<SignedVersion> inForce() {
    return status.isInForce() && !versions.isEmpty()
        ? Optional.of(versions.getLast())
        : Optional.empty();
  }

  /** When which version binds us, oldest first; days begin and end in the zone. */
  public List<Cover> covers(ZoneId zone) {
    return new Covers(versions, termination, zone).all();
  }

  public Execution execution() {
    return execution;
  }

  /** How it ended before its time; null while it has not. */
  public @Nullable Termination termination() {
    return termination;
  }

  /** Who looks after the customer; null while the file waits in its department's queue. */
  public @Nullable String keeperId() {
    return keeperId;
  }

  /** What somebody was reminded of. */
  public Reminders reminders() {
    return reminders;
  }
}
