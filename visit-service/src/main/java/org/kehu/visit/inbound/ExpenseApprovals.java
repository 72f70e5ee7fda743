package org.kehu.visit.inbound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.identity.Power;
import org.kehu.visit.staff.Colleagues;
import org.springframework.stereotype.Component;

/**
 * Puts expenses to the leader of the receiving department; the leader's own go to the general
 * manager (catalogue V-43).
 */
@Component
class ExpenseApprovals {

  static final String KIND = "inbound-expense";

  private static final Power APPROVE = Power.anyTime("expense.approve");

  private final ApprovalDesk approvals;
  private final Colleagues colleagues;

  ExpenseApprovals(ApprovalDesk approvals, Colleagues colleagues) {
    this.approvals = approvals;
    this.colleagues = colleagues;
  }

  /** Asks for all that waits; what was asked before is asked once. */
  void ask(InboundVisit visit) {
    visit.expenses().stream()
        .filter(expense -> expense.state() == Expense.State.ASKED)
        .forEach(expense -> approvals.ask(question(visit, expense)));
  }

  private AskApproval question(InboundVisit visit, Expense expense) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("number", visit.number());
    shown.put("level", visit.welcome().name());
    shown.put("guests", Integer.toString(visit.guests().size()));
    shown.put("what", expense.what());
    shown.put("amount", expense.asked().amount().toPlainString());
    shown.put("currency", expense.asked().currency());
    String link = "/api/v1/receptions/inbound/" + visit.id();
    return new AskApproval(
        expense.approvalId(),
        new Subject(KIND, visit.id(), link),
        APPROVE,
        new Snapshot(shown),
        Route.of(Route.Stage.any(approver(visit, expense))),
        expense.askedBy(),
        Set.of(),
        visit.hostDepartmentId(),
        visit.level(),
        visit.arrangement().expectedAt(),
        null);
  }

  private Participant approver(InboundVisit visit, Expense expense) {
    String department = visit.hostDepartmentId();
    return colleagues
        .leaderOf(department)
        .filter(leader -> !leader.equals(expense.askedBy()))
        .map(leader -> Participant.leaderOf(department))
        .orElseGet(() -> Participant.role(Role.GENERAL_MANAGER));
  }

  /** The visit that an approval is about. */
  static String visitOf(Approval approval) {
    return Objects.requireNonNull(approval.request().subject().id());
  }
}
