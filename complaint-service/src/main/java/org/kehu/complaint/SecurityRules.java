package org.kehu.complaint;

import static org.kehu.kit.access.Role.ACCOUNT_MANAGER;
import static org.kehu.kit.access.Role.AGENT;
import static org.kehu.kit.access.Role.COMPLAINT_OFFICER;
import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.customer.CustomerScope;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a case that they see, beyond the access table's coarse rows. When a move is
 * legal is in {@code CaseStatus}.
 */
@Component
public class SecurityRules implements CaseRights {

  private static final Role[] LINE = {SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER};

  private static final Set<Role> TALKING =
      Set.of(
          AGENT, ACCOUNT_MANAGER, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER);

  /** What somebody may still do who has only a receipt of what they brought (首问负责, P-47). */
  private static final Set<CaseMove> OF_A_RECEIPT =
      Collections.unmodifiableSet(
          EnumSet.of(
              CaseMove.ACKNOWLEDGE,
              CaseMove.PROMISE,
              CaseMove.TAKE_FURTHER_CONTACT,
              CaseMove.TELL_PROGRESS,
              CaseMove.AMEND,
              CaseMove.TRANSFER,
              CaseMove.RESOLVE,
              CaseMove.ESCALATE,
              CaseMove.REOPEN,
              CaseMove.WITHDRAW));

  /** The suite's roles decide: own, queue, department, all; each up to its clearance. */
  @Override
  public Sight work(Caller caller) {
    return Sight.ofRoles(caller);
  }

  /** And whatever its level, what the caller took in: who was asked first stays answerable. */
  @Override
  public Sight sight(Caller caller) {
    Sight taken = Sight.of(Set.of(Tokens.taken(caller.id())), Level.TOP_SECRET);
    return caller.isSystem() ? work(caller) : work(caller).or(taken);
  }

  @Override
  public Disclosure disclosure(ComplaintCase complaint, Caller caller) {
    if (!work(caller).shows(complaint)) {
      return Disclosure.RECEIPT;
    }
    boolean receipt = complaint.hasOnlyReceipt(caller.id());
    CustomerLink customer = complaint.customer();
    boolean open = customer.isNamed() ? sees(complaint, caller) : !receipt;
    if (open) {
      return Disclosure.WHOLE;
    }
    return receipt ? Disclosure.RECEIPT : Disclosure.WORK;
  }

  private boolean sees(ComplaintCase complaint, Caller caller) {
    CustomerLink customer = complaint.customer();
    return seesEveryCustomer(caller)
        || (customer.verified() && work(caller).shows(customer.scope(complaint.level())));
  }

  /** By the customer's department, owner and level, as customer-service itself would decide. */
  @Override
  public boolean seesCustomer(KnownCustomer customer, Caller caller) {
    return work(caller).shows(CustomerScope.of(customer));
  }

  @Override
  public boolean seesEveryCustomer(Caller caller) {
    return work(caller).shows(CustomerScope.MOST_HIDDEN);
  }

  @Override
  public Set<CaseMove> shownMoves(ComplaintCase complaint, Caller caller) {
    Set<CaseMove> moves = EnumSet.noneOf(CaseMove.class);
    boolean receipt = disclosure(complaint, caller) == Disclosure.RECEIPT;
    complaint.allowedMoves().stream()
        .filter(move -> !receipt || may(move, complaint, caller))
        .forEach(moves::add);
    return Collections.unmodifiableSet(moves);
  }

  @Override
  public void require(CaseMove move, ComplaintCase complaint, Caller caller) {
    if (!may(move, complaint, caller)) {
      throw CaseProblem.MOVE_NOT_YOURS.problem().with("move", move);
    }
    boolean decides = move == CaseMove.APPROVE || move == CaseMove.REJECT;
    if (decides && isHandler(complaint, caller)) {
      throw CaseProblem.OWN_RESULT.problem();
    }
  }

  /** That it is a crisis event is taken back by the general manager only (P-10, P-51). */
  @Override
  public void requireSeverity(Severity next, ComplaintCase complaint, Caller caller) {
    boolean lowered = complaint.severity() == Severity.CRISIS && next != Severity.CRISIS;
    if (lowered && caller.kind() != Caller.Kind.SYSTEM && !caller.has(GENERAL_MANAGER)) {
      throw CaseProblem.CRISIS_STANDS.problem().with("severity", next);
    }
  }

  private boolean may(CaseMove move, ComplaintCase complaint, Caller caller) {
    boolean receipt = disclosure(complaint, caller) == Disclosure.RECEIPT;
    return receipt
        ? OF_A_RECEIPT.contains(move) && mayFirst(move, complaint, caller)
        : mayWork(move, complaint, caller);
  }

  /** With a receipt a solution is given only at once, by whoever was asked (P-24, P-48). */
  private static boolean mayFirst(CaseMove move, ComplaintCase complaint, Caller caller) {
    return move == CaseMove.RESOLVE
        ? solvesAtOnce(complaint, caller)
        : mayWork(move, complaint, caller);
  }

  private static boolean mayWork(CaseMove move, ComplaintCase complaint, Caller caller) {
    return switch (caller.kind()) {
      case SYSTEM -> true;
      case ANONYMOUS -> false;
      case APP -> mayApp(move);
      case PERSON -> mayPerson(move, complaint, caller);
    };
  }

  /** An app speaks for the customer: it answers, takes back and comes back, nothing else. */
  private static boolean mayApp(CaseMove move) {
    return switch (move) {
      case TAKE_FURTHER_CONTACT, AMEND, ACCEPT_PROPOSAL, REFUSE_PROPOSAL, WITHDRAW, REOPEN -> true;
      case ACKNOWLEDGE,
          ASSESS,
          PROMISE,
          TELL_PROGRESS,
          PAUSE,
          RESUME,
          ASSIGN,
          TRANSFER,
          START_INVESTIGATION,
          FINISH_INVESTIGATION,
          OFFER_PROPOSALS,
          APPROVE,
          REJECT,
          RESOLVE,
          RECORD_CALLBACK,
          CLOSE,
          ESCALATE,
          LINK,
          SPLIT,
          MERGE ->
          false;
    };
  }

  private static boolean mayPerson(CaseMove move, ComplaintCase complaint, Caller caller) {
    return switch (move) {
      case ACKNOWLEDGE,
          PROMISE,
          TAKE_FURTHER_CONTACT,
          TELL_PROGRESS,
          AMEND,
          WITHDRAW,
          ESCALATE,
          REOPEN ->
          serves(complaint, caller) || isFirstContact(complaint, caller);
      case TRANSFER -> handles(complaint, caller) || isFirstContact(complaint, caller);
      case ASSESS, ASSIGN, LINK -> serves(complaint, caller);
      case PAUSE,
          RESUME,
          START_INVESTIGATION,
          FINISH_INVESTIGATION,
          OFFER_PROPOSALS,
          ACCEPT_PROPOSAL,
          REFUSE_PROPOSAL,
          RECORD_CALLBACK,
          SPLIT,
          MERGE ->
          handles(complaint, caller);
      case RESOLVE -> handles(complaint, caller) || solvesAtOnce(complaint, caller);
      case APPROVE, REJECT -> mayDecide(complaint, caller);
      case CLOSE -> mayClose(complaint, caller);
    };
  }

  /**
   * Who may close a case: the complaint officer or whoever is its handler, their line, the office
   * and the general manager; a crisis event only the general manager (P-10, P-51).
   */
  private static boolean mayClose(ComplaintCase complaint, Caller caller) {
    return complaint.severity() == Severity.CRISIS
        ? caller.has(GENERAL_MANAGER)
        : handles(complaint, caller);
  }

  /** Who approves a result: whom policy names for it, or the general manager (P-36). */
  private static boolean mayDecide(ComplaintCase complaint, Caller caller) {
    Role approver = complaint.approver();
    return caller.has(GENERAL_MANAGER) || (approver != null && caller.has(approver));
  }

  /** What the first person asked can solve alone is solved at once, without being assigned. */
  private static boolean solvesAtOnce(ComplaintCase complaint, Caller caller) {
    return caller.isPerson() && isFirstContact(complaint, caller) && complaint.isSolvableAtOnce();
  }

  /** Works with customers at all. */
  private static boolean serves(ComplaintCase complaint, Caller caller) {
    return handles(complaint, caller) || caller.hasAny(AGENT, ACCOUNT_MANAGER);
  }

  /** Works on this case: its assignee, a complaint officer who sees it, or their line. */
  private static boolean handles(ComplaintCase complaint, Caller caller) {
    return isHandler(complaint, caller) || caller.has(COMPLAINT_OFFICER) || caller.hasAny(LINE);
  }

  private static boolean isHandler(ComplaintCase complaint, Caller caller) {
    return Objects.equals(complaint.assigneeId(), caller.id());
  }

  private static boolean isFirstContact(ComplaintCase complaint, Caller caller) {
    return complaint.firstContactOwnerId().equals(caller.id());
  }

  @Override
  public Complainant person(ComplaintCase complaint, Caller caller) {
    return complaint.complainant().shown(ofPerson(complaint, caller));
  }

  /** Those who talk with the person, and apps with the scope for it. */
  @Override
  public boolean seesPerson(ComplaintCase complaint, Caller caller) {
    return ofPerson(complaint, caller) == org.kehu.kit.crypto.Disclosure.PLAIN;
  }

  /**
   * Whoever works with a case is cleared for it; and to the holder of a receipt a mask must not
   * tell the level, which comes from the customer's file. So it does not count here.
   */
  private static org.kehu.kit.crypto.Disclosure ofPerson(ComplaintCase complaint, Caller caller) {
    boolean keeper = isHandler(complaint, caller) || isFirstContact(complaint, caller);
    return org.kehu.kit.crypto.Disclosure.of(
        caller, Level.NORMAL, keeper, TALKING, "complaints.personal");
  }
}
