package org.kehu.complaint;

import static org.kehu.kit.access.Role.ACCOUNT_MANAGER;
import static org.kehu.kit.access.Role.AGENT;
import static org.kehu.kit.access.Role.COMPLAINT_OFFICER;
import static org.kehu.kit.access.Role.GENERAL_MANAGER;
import static org.kehu.kit.access.Role.MANAGER;
import static org.kehu.kit.access.Role.OFFICE;
import static org.kehu.kit.access.Role.SUPERVISOR;

import java.util.Objects;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a case that they see, beyond the access table's coarse rows. When a move is
 * legal is in {@code CaseStatus}.
 */
@Component
public class SecurityRules implements CaseRights {

  private static final Role[] LINE = {SUPERVISOR, MANAGER, OFFICE, GENERAL_MANAGER};

  /** The suite's roles decide: own, queue, department, all; each up to its clearance. */
  @Override
  public Sight sight(Caller caller) {
    return Sight.ofRoles(caller);
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

  private static boolean may(CaseMove move, ComplaintCase complaint, Caller caller) {
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
      case AMEND, ACCEPT_PROPOSAL, REFUSE_PROPOSAL, WITHDRAW, REOPEN -> true;
      case ACKNOWLEDGE,
          PROMISE,
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
          ESCALATE ->
          false;
    };
  }

  private static boolean mayPerson(CaseMove move, ComplaintCase complaint, Caller caller) {
    return switch (move) {
      case ACKNOWLEDGE, PROMISE, AMEND, WITHDRAW, ESCALATE, REOPEN ->
          serves(complaint, caller) || isFirstContact(complaint, caller);
      case TRANSFER -> handles(complaint, caller) || isFirstContact(complaint, caller);
      case ASSIGN -> serves(complaint, caller);
      case START_INVESTIGATION,
          FINISH_INVESTIGATION,
          OFFER_PROPOSALS,
          ACCEPT_PROPOSAL,
          REFUSE_PROPOSAL,
          RECORD_CALLBACK,
          RESOLVE ->
          handles(complaint, caller);
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

  /** Those who talk with the person, and apps with the scope for it. */
  @Override
  public boolean seesPerson(ComplaintCase complaint, Caller caller) {
    return switch (caller.kind()) {
      case SYSTEM -> true;
      case ANONYMOUS -> false;
      case APP -> caller.has("complaints.personal");
      case PERSON -> serves(complaint, caller) || isFirstContact(complaint, caller);
    };
  }
}
