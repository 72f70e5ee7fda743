package org.kehu.customer.salesplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kehu.customer.salesplan.SalesPlanSamples.DAYS;
import static org.kehu.customer.salesplan.SalesPlanSamples.MANAGER;
import static org.kehu.customer.salesplan.SalesPlanSamples.NOW;
import static org.kehu.customer.salesplan.SalesPlanSamples.SELLER;
import static org.kehu.customer.salesplan.SalesPlanSamples.YEAR;
import static org.kehu.customer.salesplan.SalesPlanSamples.content;
import static org.kehu.customer.salesplan.SalesPlanSamples.quarter;
import static org.kehu.customer.salesplan.SalesPlanSamples.review;
import static org.kehu.customer.salesplan.SalesPlanSamples.yuan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class SalesPlanTest {

  private static final LocalDate MAY = YEAR.atMonth(5).atDay(8);
  private static final LocalDate NEXT_YEAR = YEAR.plusYears(1).atDay(2);

  @Test
  @Proves("X-21")
  void monthsAddUpToQuartersAndQuartersToTheYear() {
    content(1000).requireWhole();
    PlanContent broken =
        new PlanContent(
            yuan(13_000),
            List.of(
                quarter(3000, 1000, 1000, 1000),
                quarter(3000, 1000, 1000, 999),
                quarter(3000, 500, 500, 2000),
                quarter(3000, 3000, 0, 0)),
            "平稳");

    assertThatThrownBy(broken::requireWhole)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(SalesPlanProblem.SALES_PLAN_SUMS_DIFFER);
              assertThat(problem.errors())
                  .extracting(FieldError::pointer)
                  .containsExactly("/quarters/1", "/quarters");
            });
    assertThatThrownBy(() -> content(0).requireWhole()).isInstanceOf(Problem.class);
    assertThat(content(1000).through(0)).isEqualTo(yuan(0));
    assertThat(content(1000).through(7)).isEqualTo(yuan(7000));
  }

  @Test
  @Proves("X-21")
  void itTakesForceWithItsYearAndEveryVersionIsKept() {
    SalesPlan early = SalesPlanSamples.approved(YEAR.minusYears(1).atDay(200));
    assertThat(early.status()).isEqualTo(PlanStatus.APPROVED);
    assertThat(early.reviewDueOn()).isNull();
    assertThat(SalesPlanSamples.look(early, YEAR.atDay(1), 0))
        .containsExactly(new SalesPlanEvent.PlanTookForce());
    assertThat(early.reviewDueOn()).isEqualTo(YEAR.atMonth(4).atDay(DAYS));

    SalesPlan plan = SalesPlanSamples.approved(MAY);
    assertThat(plan.status()).isEqualTo(PlanStatus.IN_FORCE);
    assertThat(plan.reviewDueOn()).isEqualTo(YEAR.atMonth(7).atDay(DAYS));
    plan.adapt(content(2000), "客户扩产", SELLER);
    assertThat(plan.content()).contains(content(1000));
    plan.submit("approval-2", null, NOW);
    assertThat(plan.status()).isEqualTo(PlanStatus.ADAPTATION_SUBMITTED);
    plan.returned("依据不足");
    assertThat(plan.status()).isEqualTo(PlanStatus.ADAPTING);
    plan.revise(content(1500), SELLER);
    assertThat(plan.revise(content(1500), SELLER)).isEmpty();
    plan.submit("approval-3", null, NOW);
    assertThat(plan.waitsFor("approval-2")).isFalse();
    assertThat(plan.approved(MANAGER, NOW, MAY.plusDays(9), DAYS))
        .containsExactly(new SalesPlanEvent.PlanApproved());
    assertThat(plan.versions()).extracting(PlanVersion::reason).containsExactly(null, "客户扩产");
    assertThat(plan.content()).contains(content(1500));
  }

  @Test
  @Proves("X-21")
  void quartersAreReviewedInTheirOrderOnceTheyAreOverAndThenTheYearIsClosed() {
    SalesPlan plan = SalesPlanSamples.approved(MAY);

    assertThatThrownBy(() -> plan.review(review(2), MAY, DAYS))
        .hasMessageContaining("quarter-not-due");
    assertThatThrownBy(() -> plan.review(review(3), NEXT_YEAR, DAYS))
        .hasMessageContaining("quarter-not-due");
    for (int quarter = 2; quarter <= 4; quarter++) {
      assertThatThrownBy(() -> plan.close("完成", NEXT_YEAR)).hasMessageContaining("year-not-over");
      plan.review(review(quarter), NEXT_YEAR, DAYS);
    }
    assertThat(plan.reviewDueOn()).isNull();
    assertThatThrownBy(() -> plan.close("完成", MAY)).hasMessageContaining("year-not-over");
    plan.close("完成", NEXT_YEAR);
    assertThat(plan.status()).isEqualTo(PlanStatus.CLOSED);
    assertThatThrownBy(() -> plan.adapt(content(1), "晚", SELLER))
        .hasMessageContaining("move-not-allowed");
  }

  @Test
  @Proves("X-21")
  void aShortfallIsToldOnceAndSoIsThatItWasMadeUpFor() {
    SalesPlan plan = SalesPlanSamples.approved(MAY);

    assertThat(SalesPlanSamples.look(plan, MAY, 799))
        .containsExactly(new SalesPlanEvent.PlanFellShort());
    assertThat(SalesPlanSamples.look(plan, MAY.plusDays(1), 799)).isEmpty();
    assertThat(plan.standing().shortSince()).isEqualTo(MAY);
    assertThat(SalesPlanSamples.look(plan, MAY.plusDays(2), 800))
        .containsExactly(new SalesPlanEvent.PlanCaughtUp());
    assertThat(plan.standing().shortSince()).isNull();
  }

  @Test
  @Proves("X-21")
  void whatIsGivenUpLeavesTheVersionThatHolds() {
    SalesPlan fresh = SalesPlanSamples.draft();
    fresh.withdraw();
    assertThat(fresh.status()).isEqualTo(PlanStatus.WITHDRAWN);
    assertThat(fresh.content()).isEmpty();

    SalesPlan plan = SalesPlanSamples.approved(MAY);
    plan.adapt(content(2000), "扩产", SELLER);
    plan.withdraw();
    assertThat(plan.status()).isEqualTo(PlanStatus.IN_FORCE);
    assertThat(plan.content()).contains(content(1000));
  }
}
