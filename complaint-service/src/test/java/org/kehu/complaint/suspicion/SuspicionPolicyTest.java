package org.kehu.complaint.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

@Proves({"X-45", "X-46"})
class SuspicionPolicyTest {

  private static final PolicyKind<SuspicionPolicy> KIND = new SuspicionPolicies().suspicion();
  private static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());

  @Test
  void theShippedPolicyIsSoundAndLooksForEverything() {
    VALUES.checkShipped(KIND);
    for (Rule rule : Rule.values()) {
      assertThat(VALUES.shipped(KIND).lineFor(rule)).as("%s", rule).isPresent();
    }
  }

  @Test
  void aRuleTwiceAndANegativeGraceAreRefused() {
    SuspicionPolicy.Line line =
        new SuspicionPolicy.Line(Rule.UNACKNOWLEDGED, 1, 1, Duration.ofHours(-1));

    assertThat(
            KIND.faultsOf(
                new SuspicionPolicy(List.of(line, line), new SuspicionPolicy.Reads(1, 2, 1), 1)))
        .extracting(PolicyFault::rule)
        .containsExactly("grace-negative", "rule-twice", "grace-negative");
  }

  /** At least 200 a day, and five times the person's own mean of thirty days. */
  @ParameterizedTest
  @CsvSource({
    "199,    0, false",
    "200,    0, true",
    "200, 1200, true",
    "200, 1201, false",
    "900, 5400, true",
    "900, 6000, false"
  })
  @Proves("X-45")
  void readsAreUnusualFarBeyondTheOwnMeanAndAboveTheLeast(int today, int before, boolean unusual) {
    assertThat(new SuspicionPolicy.Reads(200, 5, 30).areUnusual(today, before)).isEqualTo(unusual);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,             true",
        "'',            true",
        "。。。。。,     true",
        "听听听听听听,   true",
        "1111111,       true",
        "核对原话,       false",
        "check words,   false"
      })
  @Proves("X-13")
  void aReasonThatRepeatsOneSignSaysNothing(@Nullable String reason, boolean nothing) {
    assertThat(TrailFindings.saysNothing(reason, 4)).isEqualTo(nothing);
  }
}
