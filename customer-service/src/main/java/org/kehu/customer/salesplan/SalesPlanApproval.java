package org.kehu.customer.salesplan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Power;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Asks those who approve a sales plan: at once, and soon after for those that a kill in between has
 * left. The general manager may always decide, since nobody approves what they wrote themselves.
 */
@Component
class SalesPlanApproval implements DueWork {

  static final String SUBJECT = "sales-plan";

  private static final Power APPROVE = Power.anyTime("sales-plan.approve");
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int ROUND = 50;

  private final SalesPlans plans;
  private final ApprovalDesk approvals;
  private final Policies policies;
  private final Clock clock;

  SalesPlanApproval(SalesPlans plans, ApprovalDesk approvals, Policies policies, Clock clock) {
    this.plans = plans;
    this.approvals = approvals;
    this.policies = policies;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sales-plan-approvals";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(plans.unasked(now.minus(GRACE), ROUND), this::ask).done();
  }

  /** Asks; asking again asks once. Answers the plan as it is then. */
  SalesPlan ask(SalesPlan plan) {
    PlanDraft draft = plan.atHand().orElseThrow();
    SalesPolicy policy = policies.now(SalesPolicy.KIND).value();
    approvals.ask(
        new AskApproval(
            Objects.requireNonNull(draft.approvalId()),
            new Subject(SUBJECT, plan.id(), "/api/v1/customers/sales-plans/" + plan.id()),
            APPROVE,
            snapshot(plan, draft),
            route(plan, draft, policy),
            draft.by(),
            Set.of(),
            plan.departmentId(),
            plan.level(),
            clock.instant().plus(Duration.ofHours(policy.decideWithinHours())),
            null));
    return Call.current()
        .unconditional()
        .within(() ->
            plans.write(
                plan.id(),
                present -> {
                  present.asked();
                  return List.of();
                }));
  }

  private static Route route(SalesPlan plan, PlanDraft draft, SalesPolicy policy) {
    Participant chief = Participant.role(Role.GENERAL_MANAGER);
    String superior = draft.approverId();
    if (superior != null && !superior.equals(draft.by())) {
      return Route.of(Stage.any(Participant.person(superior), chief));
    }
    Role role = policy.approverOf(plan.about().kind());
    return role == Role.GENERAL_MANAGER
        ? Route.of(Stage.any(chief))
        : Route.of(Stage.any(Participant.role(role, plan.departmentId()), chief));
  }

  private static Snapshot snapshot(SalesPlan plan, PlanDraft draft) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("number", plan.number());
    shown.put("kind", plan.about().kind().name());
    shown.put("subject", plan.about().value());
    shown.put("year", plan.year().toString());
    shown.put("target", draft.content().target().amount().toPlainString());
    shown.put("strategy", draft.content().strategy());
    if (draft.reason() != null) {
      shown.put("reason", draft.reason());
    }
    return new Snapshot(shown);
  }
}
