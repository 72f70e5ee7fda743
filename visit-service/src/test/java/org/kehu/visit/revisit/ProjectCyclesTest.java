package org.kehu.visit.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;
import org.kehu.visit.contact.ContactMode;

class ProjectCyclesTest {

  @ParameterizedTest
  @CsvSource({
    "revisit-cadence, P1M, P3M",
    "revisit-cadence-telephone, P1M, P3M",
    "revisit-cadence-regular-contact, P1M, P3M"
  })
  @Proves({"V-19", "K-03"})
  void everyShippedPolicyRevisitsProjectsMonthlyThenQuarterly(
      String policy, Period firstYear, Period later) {
    CadencePolicy shipped =
        Board.read(CadencePolicy.class, "policy/" + policy + ".json", CadencePolicy.class);

    assertThat(shipped.projects())
        .isNotNull()
        .satisfies(cycles -> {
          assertThat(cycles.firstYear()).isEqualTo(firstYear);
          assertThat(cycles.later()).isEqualTo(later);
        });
    assertThat(CadenceKind.CADENCE.faultsOf(shipped)).isEmpty();
  }

  @Test
  @Proves({"V-21", "K-03"})
  void theTelephonePresetCallsEveryCustomerEveryTwoMonths() {
    CadencePolicy telephone =
        Board.read(
            CadencePolicy.class, "policy/revisit-cadence-telephone.json", CadencePolicy.class);

    CadenceRule calls = telephone.rules().getLast();

    assertThat(calls.code()).isEqualTo("TELEPHONE");
    assertThat(calls.mode()).isEqualTo(ContactMode.PHONE);
    assertThat(List.of("A", "B", "C", "D"))
        .allSatisfy(grade -> assertThat(calls.cycle(grade)).contains(Period.ofMonths(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "P1D, P1M, P3M, /projects/running",
    ", P6Y, P3M, /projects/firstYear",
    ", P1M, P0D, /projects/later"
  })
  void cyclesThatMakeNoSenseAreNamed(
      @Nullable Period running, Period firstYear, Period later, String pointer) {
    ProjectCycles cycles = new ProjectCycles(running, firstYear, later, ContactMode.PHONE, 0.25);

    assertThat(faults("GRADE", cycles)).extracting(PolicyFault::pointer).containsExactly(pointer);
  }

  @Test
  void theCodeOfProjectsIsReserved() {
    assertThat(faults(ProjectCycles.CODE, null))
        .extracting(PolicyFault::pointer)
        .containsExactly("/rules/0/code");
  }

  private static List<PolicyFault> faults(String code, @Nullable ProjectCycles projects) {
    CadenceRule rule =
        new CadenceRule(code, Map.of("A", Period.ofMonths(3)), ContactMode.PHONE, 0.25);
    return CadenceKind.CADENCE.faultsOf(new CadencePolicy(List.of(rule), Set.of(), projects, null));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-05, P1M", "2027-01-03, P1M", "2027-01-04, P3M"})
  @Proves("V-19")
  void theYearAfterDeliveryEndsOnItsAnniversary(LocalDate from, Period cycle) {
    ProjectCycles cycles =
        new ProjectCycles(null, Period.ofMonths(1), Period.ofMonths(3), ContactMode.PHONE, 0.25);

    assertThat(cycles.afterDelivery(LocalDate.parse("2026-01-04"), from)).isEqualTo(cycle);
  }
}
