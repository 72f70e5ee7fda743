package org.kehu.visit.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.visit.VisitPurpose;

/** One contact may fulfil several duties. */
class CountedContactTest {

  private final Board board = new Board();

  @Test
  @Proves({"V-21", "V-24", "K-03", "M26"})
  void aContactForAnotherReasonMovesTheOpenRevisitToTheEndOfItsCycleOnce() {
    KnownCustomer customer = Customers.graded("c-1", "A");
    board.plan(customer);
    Revisit open = board.open.get("c-1");
    LocalDate before = open.dueOn();
    board.today = before.minusDays(1);
    Duty counted =
        board.duty(customer, new Basis(Basis.Kind.LAST_REVISIT, board.today.minusDays(1)));

    PlanStep step = board.schedule.decide(counted, open);

    assertThat(step).isInstanceOf(PlanStep.Replan.class);
    PlanStep.Replan replan = (PlanStep.Replan) step;
    assertThat(replan.reason()).isEqualTo(ReplanReason.CONTACT_COUNTED);
    LocalDate latest = board.today.minusDays(1).plus(Period.ofMonths(3));
    assertThat(replan.reckoning().latestOn()).isEqualTo(latest);
    assertThat(replan.reckoning().dueOn()).isAfter(before).isBeforeOrEqualTo(latest);
    open.follow(customer, step, counted);
    assertThat(board.schedule.decide(counted, open)).isInstanceOf(PlanStep.Keep.class);
  }

  @Test
  @Proves({"V-18", "M26"})
  void aVisitThatCountsMovesTheOpenRevisitAsARevisitWould() {
    KnownCustomer customer = Customers.graded("c-1", "A");
    board.plan(customer);
    Revisit open = board.open.get("c-1");
    board.today = open.dueOn().minusDays(1);
    Duty visited = board.duty(customer, new Basis(Basis.Kind.LAST_VISIT, board.today.minusDays(1)));

    PlanStep step = board.schedule.decide(visited, open);

    PlanStep.Replan replan = (PlanStep.Replan) step;
    assertThat(replan.reason()).isEqualTo(ReplanReason.CONTACT_COUNTED);
    open.follow(customer, step, visited);
    assertThat(open.reckoning().basis().kind()).isEqualTo(Basis.Kind.LAST_VISIT);
    assertThat(board.schedule.decide(visited, open)).isInstanceOf(PlanStep.Keep.class);
  }

  @Test
  @Proves("V-18")
  void theShippedPolicyCountsVisitsThatMaintainTheRelation() {
    CadencePolicy shipped =
        Board.read(CadencePolicy.class, "policy/revisit-cadence.json", CadencePolicy.class);

    assertThat(shipped.rules().getFirst().visits()).containsExactly(VisitPurpose.MAINTENANCE);
  }

  @Test
  @Proves({"V-21", "K-03"})
  void theTelephonePresetCountsRevisitsByGradeAndAboutProjects() {
    CadencePolicy telephone =
        Board.read(
            CadencePolicy.class, "policy/revisit-cadence-telephone.json", CadencePolicy.class);

    assertThat(telephone.rules())
        .filteredOn(rule -> rule.code().equals("TELEPHONE"))
        .singleElement()
        .satisfies(rule ->
            assertThat(rule.fulfilledBy())
                .containsExactlyInAnyOrder("TELEPHONE", "GRADE", "PROJECT"));
    assertThat(telephone.rules().getFirst().fulfilledBy()).containsExactly("GRADE");
    assertThat(CadenceKind.CADENCE.faultsOf(telephone)).isEmpty();
  }

  @Test
  void whatDoesNotExistFulfilsNothing() {
    CadenceRule rule =
        new CadenceRule(
            "GRADE",
            Map.of("A", Period.ofMonths(3)),
            ContactMode.PHONE,
            0.25,
            Set.of("GRADE", "VISIT", "PROJECT"),
            Set.of());

    assertThat(CadenceKind.CADENCE.faultsOf(new CadencePolicy(List.of(rule), Set.of(), null, null)))
        .extracting(PolicyFault::rule)
        .containsExactly("counts-from-unknown", "counts-from-unknown");
  }
}
