package org.kehu.customer.loan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kehu.customer.archive.ArchiveVolumes;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Approvals;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Power;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Asks those who must agree to a loan: at once, and soon after for those that a kill in between has
 * left. Who is away on business may have lent the power by a letter of delegation (C-72).
 */
@Component
class LoanApproval implements DueWork {

  static final String SUBJECT = "loan";

  private static final Power LEND = Power.whileAway("archive.loan");
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int ROUND = 50;
  private static final String WITHDRAWN = "借阅申请已撤回";

  private final Loans loans;
  private final ArchiveVolumes volumes;
  private final ApprovalDesk approvals;
  private final Approvals asked;
  private final Policies policies;
  private final StaffDirectory staff;
  private final Clock clock;

  LoanApproval(
      Loans loans,
      ArchiveVolumes volumes,
      ApprovalDesk approvals,
      Approvals asked,
      Policies policies,
      StaffDirectory staff,
      Clock clock) {
    this.loans = loans;
    this.volumes = volumes;
    this.approvals = approvals;
    this.asked = asked;
    this.policies = policies;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "loan-approvals";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(loans.unasked(now.minus(GRACE), ROUND), this::ask).done();
  }

  /** Who must agree; an applicant who leads the department has agreed by applying. */
  List<Approver> approversOf(LoanRule rule, String applicantId, String departmentId) {
    boolean leads =
        staff
            .leaderOf(departmentId)
            .filter(leader -> leader.staffId().equals(applicantId))
            .isPresent();
    return rule.approvers().stream().filter(approver -> !(approver.isLeader() && leads)).toList();
  }

  /** Asks; asking again asks once. Answers the loan as it is then. */
  Loan ask(Loan loan) {
    LoanPolicy policy = policies.at(LoanPolicy.KIND, loan.createdAt()).value();
    LoanRule rule = policy.rule(volumes.known(loan.archiveId()), loan.kind());
    Participant[] participants =
        approversOf(rule, loan.applicantId(), loan.departmentId()).stream()
            .map(approver -> approver.of(loan.departmentId()))
            .toArray(Participant[]::new);
    approvals.ask(
        new AskApproval(
            Objects.requireNonNull(loan.approvalId()),
            new Subject(SUBJECT, loan.id(), "/api/v1/customers/loans/" + loan.id()),
            LEND,
            snapshot(loan),
            Route.of(Stage.inSequence(participants)),
            loan.applicantId(),
            Set.of(loan.borrowerId()),
            loan.departmentId(),
            loan.level(),
            clock.instant().plus(Duration.ofHours(policy.decideWithinHours())),
            null));
    return Call.current()
        .unconditional()
        .within(() ->
            loans.write(
                loan.id(),
                present -> {
                  present.asked();
                  return List.of();
                }));
  }

  /** The question is void, if it is still open. */
  void recall(String approvalId) {
    boolean open =
        asked.find(approvalId).filter(one -> one.status() == ApprovalStatus.OPEN).isPresent();
    if (open) {
      Call.current().unconditional().within(() -> approvals.recall(approvalId, WITHDRAWN));
    }
  }

  private static Snapshot snapshot(Loan loan) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("number", loan.number());
    shown.put("archiveNumber", loan.archiveNumber());
    shown.put("kind", loan.kind().name());
    shown.put("level", loan.level().name());
    shown.put("purpose", loan.purpose());
    shown.put("hours", Integer.toString(loan.hours()));
    shown.put("borrowerId", loan.borrowerId());
    if (loan.outsider() != null) {
      shown.put("outsider", loan.outsider());
    }
    return new Snapshot(shown);
  }
}
