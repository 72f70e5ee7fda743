package org.kehu.visit.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;
import org.kehu.visit.customer.KnownCustomer;

/** Who makes revisits, by the arrangement of each source. */
class MakerTest {

  private static final CadencePolicy BY_CUSTOMER_SERVICE =
      Board.read(
          CadencePolicy.class, "policy/revisit-cadence-customer-service.json", CadencePolicy.class);

  private final Board board = new Board();
  private final KnownCustomer customer = Customers.graded("c1", "A");

  private Duty by(CadencePolicy policy) {
    Duty duty = board.duty(customer);
    return new Duty(
        duty.customerId(),
        duty.rule(),
        duty.projectId(),
        duty.policyVersion(),
        duty.grade(),
        duty.cycle(),
        duty.reason(),
        policy.maker(customer.ownerId(), customer.departmentId()),
        duty.basis(),
        duty.today());
  }

  @Test
  @Proves("K-19")
  void theOwnerMakesThemUnlessADepartmentIsNamed() {
    assertThat(Board.SHIPPED.maker("st-feng-dakehu", "key-accounts"))
        .isEqualTo(new Maker("st-feng-dakehu", "key-accounts"));
    assertThat(Board.SHIPPED.maker(null, "key-accounts").worker()).isEqualTo("dep:key-accounts");
    assertThat(BY_CUSTOMER_SERVICE.maker("st-feng-dakehu", "key-accounts"))
        .isEqualTo(new Maker(null, "customer-service"));
  }

  @Test
  @Proves("K-19")
  void anOpenRevisitIsHandedToTheDepartmentThatMakesThemNow() {
    board.plan(customer);
    Revisit revisit = Objects.requireNonNull(board.open.get("c1"));
    Duty duty = by(BY_CUSTOMER_SERVICE);

    PlanStep step = board.schedule.decide(duty, revisit);
    revisit.follow(customer, step, duty);

    assertThat(step).isInstanceOf(PlanStep.HandOver.class);
    assertThat(revisit.ownerId()).isNull();
    assertThat(revisit.makerDepartmentId()).isEqualTo("customer-service");
    assertThat(revisit.workers()).contains("queue:customer-service", "dep:customer-service");
    assertThat(board.schedule.decide(duty, revisit)).isInstanceOf(PlanStep.Keep.class);
  }

  @Test
  @Proves("K-19")
  void anOwnerKeepsItWhenTheCustomerMovesToAnotherDepartment() {
    board.plan(customer);
    Duty duty = board.duty(moved(customer));

    assertThat(board.schedule.decide(duty, Objects.requireNonNull(board.open.get("c1"))))
        .isInstanceOf(PlanStep.Keep.class);
  }

  private static KnownCustomer moved(KnownCustomer customer) {
    return new KnownCustomer(
        customer.id(),
        customer.number(),
        customer.kind(),
        customer.name(),
        customer.status(),
        customer.grade(),
        customer.tier(),
        customer.ownerId(),
        "sales",
        customer.levelRank(),
        customer.scope(),
        customer.region(),
        customer.mergedInto(),
        customer.erased(),
        customer.knownSince());
  }

  @Test
  @Proves("K-19")
  void theArrangementsOfTheSourcesArePresets() {
    assertThat(CadenceKind.CADENCE.preset("customer-service")).isPresent();
    assertThat(CadenceKind.CADENCE.faultsOf(BY_CUSTOMER_SERVICE)).isEmpty();
  }
}
