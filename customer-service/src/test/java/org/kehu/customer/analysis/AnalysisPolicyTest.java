package org.kehu.customer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

/** The policy as shipped, and what it must not say. */
class AnalysisPolicyTest {

  private static AnalysisPolicy shipped() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AnalysisPolicyTest.class.getResourceAsStream("policy/customer-analysis.json"))) {
      return JsonMapper.builder().build().readValue(in, AnalysisPolicy.class);
    }
  }

  @Test
  @Proves({"X-04", "X-07", "F-04"})
  void theTemplateAsksForEachAnalysisOfTheSourcesEveryQuarter() throws IOException {
    AnalysisPolicy policy = shipped();

    assertThat(AnalysisPolicy.KIND.faultsOf(policy)).isEmpty();
    assertThat(policy.everyMonths()).isEqualTo(3);
    assertThat(policy.template())
        .extracting(AnalysisPolicy.Section::basis)
        .contains(SalesBasis.GRADE, SalesBasis.GOODS, SalesBasis.REGION);
    assertThat(policy.template()).extracting(AnalysisPolicy.Section::code).contains("BEHAVIOUR");
  }

  @Test
  void anOddRhythmAndASectionTwiceAreFaults() throws IOException {
    AnalysisPolicy policy = shipped();
    AnalysisPolicy odd =
        new AnalysisPolicy(5, policy.dueDays(), policy.template(), policy.behaviour());
    AnalysisPolicy.Section section = policy.template().getFirst();
    AnalysisPolicy doubled =
        new AnalysisPolicy(3, policy.dueDays(), List.of(section, section), policy.behaviour());

    assertThat(AnalysisPolicy.KIND.faultsOf(odd))
        .extracting(PolicyFault::rule)
        .containsExactly("no-part-of-a-year");
    assertThat(AnalysisPolicy.KIND.faultsOf(doubled))
        .extracting(PolicyFault::rule)
        .containsExactly("section-doubled");
  }
}
