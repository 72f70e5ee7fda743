package org.kehu.customer.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.customer.staff.Company;
import org.kehu.customer.staff.ImportDirectory;
import org.kehu.customer.staff.Standing;
import tools.jackson.databind.json.JsonMapper;

class DemoCompanySeedTest {

  private static ImportDirectory demo() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DemoCompanySeedTest.class.getResourceAsStream("/demo/company.json"))) {
      return JsonMapper.builder().build().readValue(in, DemoCompanySeed.Company.class).toCommand();
    }
  }

  @Test
  void theDemoCompanyIsConsistent() throws IOException {
    ImportDirectory demo = demo();

    assertThat(demo.departments()).hasSize(13);
    assertThat(demo.staff()).hasSize(19);
  }

  @Test
  void leadersAndDeputiesFollowFromTheFile() throws IOException {
    Company company = new Company(demo().departments());

    assertThat(company.standingOf("st-zhou-zhuguan"))
        .isEqualTo(
            new Standing(
                Set.of("customer-service", "complaint-group"), false, Set.of("st-sun-jingli")));
    assertThat(company.standingOf("st-zheng-tousu").departments())
        .containsExactly("complaint-group");
    assertThat(company.standingOf("st-wang-zong").departments()).contains("audit", "sales");
    assertThat(company.standingOf("st-chen-kefu").departments()).isEmpty();
  }
}
