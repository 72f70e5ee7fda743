package org.kehu.customer.salesplan;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.money.Money;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Draws sales plans up, has them approved, adapts and reviews them. */
@Service
public class SalesPlanDesk {

  private final SalesPlans plans;
  private final SalesPlanApproval approval;
  private final PlanReckoner reckoner;
  private final SalesSubjects subjects;
  private final PlanSuperiors superiors;
  private final Policies policies;
  private final Numbers numbers;
  private final Clock clock;

  SalesPlanDesk(
      SalesPlans plans,
      SalesPlanApproval approval,
      PlanReckoner reckoner,
      SalesSubjects subjects,
      PlanSuperiors superiors,
      Policies policies,
      Numbers numbers,
      Clock clock) {
    this.plans = plans;
    this.approval = approval;
    this.reckoner = reckoner;
    this.subjects = subjects;
    this.superiors = superiors;
    this.policies = policies;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * A plan with what was counted just now.
   *
   * @param attainment of the version that holds
   */
  public record Counted(SalesPlan plan, Attainment attainment, SalesForecast forecast) {}

  /** One that the caller may see. */
  public SalesPlan get(String id) {
    return plans.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<SalesPlan> page(PlanSearch search, PageRequest request) {
    return plans.page(search, sight(), request);
  }

  /** Draws one up; a subject has one open plan a year. */
  public Stored<SalesPlan> draft(DraftSalesPlan told) {
    int present = reckoner.today().getYear();
    if (told.year().getValue() < present || told.year().getValue() > present + 1) {
      throw SalesPlanProblem.SALES_PLAN_YEAR_INVALID
          .problem()
          .with("year", told.year().getValue())
          .with("present", present);
    }
    PlanPlace place = subjects.place(told, caller());
    try {
      return plans.create(() -> {
        String number = numbers.next("XJ-" + told.year() + "-", 6);
        return Change.of(
            SalesPlan.drafted(number, told, place, caller().id()),
            new SalesPlanEvent.PlanDrafted());
      });
    } catch (DuplicateKeyException known) {
      throw SalesPlanProblem.SALES_PLAN_KNOWN
          .problem()
          .with("kind", told.subject().kind().name())
          .with("subject", told.subject().value())
          .with("year", told.year().getValue());
    }
  }

  /** Other words for the draft at hand. */
  public Stored<SalesPlan> revise(String id, PlanContent content) {
    return change(id, plan -> plan.revise(content, caller().id()));
  }

  /** The draft goes to those who approve: up the author's team, or to the role of the policy. */
  public Stored<SalesPlan> submit(String id) {
    String approvalId = Ids.next();
    SalesPlan seen = get(id);
    String author = seen.atHand().map(PlanDraft::by).orElse(caller().id());
    String approver = superiors.approverOf(seen.about().kind(), author).orElse(null);
    Stored<SalesPlan> stored =
        change(id, plan -> plan.submit(approvalId, approver, clock.instant()));
    return stored.aggregate().waitsFor(approvalId)
        ? new Stored<>(approval.ask(stored.aggregate()), stored.replayed())
        : stored;
  }

  /** The draft at hand is given up. */
  public Stored<SalesPlan> withdraw(String id) {
    return change(id, SalesPlan::withdraw);
  }

  /** A further version is begun, with the reason. */
  public Stored<SalesPlan> adapt(String id, PlanContent content, String reason) {
    return change(id, plan -> plan.adapt(content, reason, caller().id()));
  }

  /** A quarter that is over was looked at; what was attained in it is counted here. */
  public Stored<SalesPlan> review(String id, int quarter, String findings, String measures) {
    int days = reckoner.policy().reviewWithinDays();
    return change(
        id,
        plan -> {
          PlanContent content = plan.content().orElseThrow();
          Money attained = reckoner.of(plan, content).attainment().quarter(quarter);
          PlanReview told =
              new PlanReview(
                  quarter,
                  content.quarters().get(quarter - 1).target(),
                  attained,
                  findings,
                  measures,
                  caller().id(),
                  clock.instant());
          return plan.review(told, reckoner.today(), days);
        });
  }

  /** The year is over. */
  public Stored<SalesPlan> close(String id, String result) {
    return change(id, plan -> plan.close(result, reckoner.today()));
  }

  /** What was reached of a plan and is expected, counted anew; 404 of one that was given up. */
  public Counted attainment(String id) {
    SalesPlan plan = get(id);
    PlanContent content =
        plan.content().orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
    PlanReckoner.Reckoned reckoned = reckoner.of(plan, content);
    return new Counted(plan, reckoned.attainment(), reckoned.forecast());
  }

  /** What a year is expected to bring of a customer whose file the caller may see. */
  public SalesForecast forecast(String customerId, @Nullable Year year) {
    int present = reckoner.today().getYear();
    Year asked = year == null ? Year.of(present) : year;
    if (asked.getValue() < present || asked.getValue() > present + 1) {
      throw SalesPlanProblem.SALES_FORECAST_YEAR_INVALID
          .problem()
          .with("year", asked.getValue())
          .with("present", present);
    }
    Customer customer = subjects.customer(customerId);
    PlanSubject subject = new PlanSubject(SubjectKind.KEY_ACCOUNT, customer.id());
    return reckoner.forecast(subject, customer.departmentId(), asked);
  }

  /** The sales policy and rules in force. */
  public EffectivePolicy<SalesPolicy> rules() {
    return policies.now(SalesPolicy.KIND);
  }

  private Stored<SalesPlan> change(String id, Function<SalesPlan, List<SalesPlanEvent>> verb) {
    return plans.change(id, sight(), verb);
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
