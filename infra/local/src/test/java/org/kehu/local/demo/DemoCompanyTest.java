package org.kehu.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kehu.local.demo.DemoCompany.AppClient;
import org.kehu.local.demo.DemoCompany.Department;
import org.kehu.local.demo.DemoCompany.Person;

class DemoCompanyTest {

  private final DemoCompany company = DemoCompany.load();

  @Test
  void everyRoleHasSomebody() {
    assertThat(company.staff().stream().map(Person::role).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "employee",
            "agent",
            "complaint-officer",
            "account-manager",
            "supervisor",
            "manager",
            "legal",
            "finance",
            "archivist",
            "office",
            "general-manager",
            "auditor",
            "administrator");
  }

  @Test
  void everybodyWorksInAKnownDepartmentAndStandsInForSomebodyKnown() {
    Set<String> departments =
        company.departments().stream().map(Department::id).collect(Collectors.toSet());
    Set<String> people = company.staff().stream().map(Person::userName).collect(Collectors.toSet());
    assertThat(people).hasSize(19);
    assertThat(company.staff())
        .allSatisfy(person -> {
          assertThat(departments).contains(person.department());
          assertThat(person.id()).isEqualTo("st-" + person.userName().replace('.', '-'));
          Optional.ofNullable(person.deputyOf())
              .ifPresent(leader -> assertThat(people).contains(leader));
        });
    assertThat(company.departments())
        .allSatisfy(department ->
            Optional.ofNullable(department.parent())
                .ifPresent(parent -> assertThat(departments).contains(parent)));
  }

  @Test
  void noDepartmentHasTwoLeaders() {
    assertThat(
            company.staff().stream()
                .filter(Person::leader)
                .collect(Collectors.groupingBy(Person::department, Collectors.counting()))
                .values())
        .containsOnly(1L);
  }

  @Test
  void threeAppsHaveTheirScopes() {
    assertThat(company.clients().stream().map(AppClient::id))
        .containsExactly("erp", "bi", "portal");
    assertThat(company.client("bi").orElseThrow().scopes()).containsExactly("customers.read");
    assertThat(company.client("erp").orElseThrow().secret()).isEqualTo("erp-secret");
  }

  @Test
  void aPersonIsFoundByUserNameStaffIdAndRole() {
    assertThat(company.person("wu.tousu")).isPresent();
    assertThat(company.person("st-wu-tousu")).isEqualTo(company.person("wu.tousu"));
    assertThat(company.person("general-manager").map(Person::userName)).hasValue("wang.zong");
    assertThat(company.person("erp")).isEmpty();
  }
}
