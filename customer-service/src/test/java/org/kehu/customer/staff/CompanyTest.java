package org.kehu.customer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

class CompanyTest {

  private static final DepartmentEntry SERVICE =
      new DepartmentEntry("customer-service", "客户服务部", null, "st-sun", List.of("st-zhou"), true);
  private static final DepartmentEntry GROUP =
      new DepartmentEntry(
          "complaint-group", "投诉组", "customer-service", "st-zheng", List.of(), true);

  @Test
  void aLeaderAnswersForTheDepartmentAndAllBelow() {
    Company company = new Company(List.of(SERVICE, GROUP));

    assertThat(company.standingOf("st-sun"))
        .isEqualTo(new Standing(Set.of("customer-service", "complaint-group"), true, Set.of()));
    assertThat(company.standingOf("st-zheng"))
        .isEqualTo(new Standing(Set.of("complaint-group"), true, Set.of()));
  }

  @Test
  void aDeputyStandsInForTheLeader() {
    assertThat(new Company(List.of(SERVICE, GROUP)).standingOf("st-zhou"))
        .isEqualTo(
            new Standing(Set.of("customer-service", "complaint-group"), false, Set.of("st-sun")));
  }

  @Test
  void whoLeadsNothingAnswersForNothing() {
    assertThat(new Company(List.of(SERVICE)).standingOf("st-chen"))
        .isEqualTo(new Standing(Set.of(), false, Set.of()));
  }

  @Test
  void aDirectoryThatContradictsItselfIsRefusedWhole() {
    StaffEntry lost = new StaffEntry("st-a", "a", "甲", "nowhere", true, null, null);
    DepartmentEntry circle = new DepartmentEntry("x", "X", "y", null, List.of(), true);
    DepartmentEntry back = new DepartmentEntry("y", "Y", "x", "st-nobody", List.of(), true);

    assertThatThrownBy(() -> new ImportDirectory(List.of(circle, back), List.of(lost, lost), true))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(FieldError::code)
                    .contains("circle", "not-listed", "twice"));
  }
}
