package org.kehu.complaint.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.Assessment.Complexity;
import org.kehu.complaint.cases.clock.Assessment.Impact;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.ServiceBasis;
import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.customer.Entitlement;
import org.kehu.complaint.deadline.DeadlinePolicy.Basis;
import org.kehu.complaint.deadline.DeadlinePolicy.Line;
import org.kehu.complaint.deadline.DeadlinePolicy.Targets;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

@Proves({"P-22", "M2"})
class DeadlinePolicyTest {

  private static final PolicyKind<DeadlinePolicy> KIND =
      new DeadlinePolicies().complaintDeadlines();
  private static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
  private static final DeadlinePolicy SHIPPED = VALUES.shipped(KIND);

  private static Timetable timetable(ServiceBasis basis) {
    return Deadlines.timetable(SHIPPED, 7, basis);
  }

  private static ServiceBasis basis(
      Severity severity, @Nullable String grade, @Nullable String tier, @Nullable String level) {
    return new ServiceBasis(
        severity, grade, tier, level == null ? List.of() : List.of(granted("XY-1", level)));
  }

  private static Entitlement granted(String agreement, String level) {
    return new Entitlement(agreement, 1, level);
  }

  private static Targets targets(int hours) {
    Duration all = Duration.ofHours(hours);
    return new Targets(all.dividedBy(4), all.dividedBy(2), null, all, all);
  }

  private static Targets targets(DeadlinePolicy policy, Severity severity) {
    return DeadlinePolicy.targets(
        policy.lineFor(ServiceBasis.of(severity)).orElseThrow(), severity);
  }

  @Test
  void theShippedPolicyAndItsPresetsAreSound() {
    VALUES.checkShipped(KIND);
  }

  @Test
  @Proves({"P-28", "K-11"})
  void theQuickResponsePresetShortensEveryTarget() {
    DeadlinePolicy usual = VALUES.shipped(KIND);
    DeadlinePolicy quick = VALUES.preset(KIND, KIND.presets().getFirst());

    for (Severity severity : Severity.values()) {
      Targets slow = targets(usual, severity);
      Targets fast = targets(quick, severity);
      assertThat(fast.acknowledgement()).isLessThan(slow.acknowledgement());
      assertThat(fast.firstResponse()).isLessThan(slow.firstResponse());
      assertThat(fast.resolution()).isLessThan(slow.resolution());
      assertThat(fast.callback()).isLessThan(slow.callback());
    }
  }

  @Test
  void agreementGoesBeforeKeyAccountBeforeGradeBeforeDefault() {
    Severity general = Severity.GENERAL;
    assertThat(timetable(basis(general, "A", "A1", "GOLD")).basis()).isEqualTo("AGREEMENT:GOLD");
    assertThat(timetable(basis(general, "A", "A1", null)).basis()).isEqualTo("KEY_ACCOUNT:A1");
    assertThat(timetable(basis(general, "A", null, null)).basis()).isEqualTo("GRADE:A");
    assertThat(timetable(basis(general, "D", null, null)).basis()).isEqualTo("DEFAULT");
    assertThat(timetable(ServiceBasis.of(general)).basis()).isEqualTo("DEFAULT");
    assertThat(timetable(basis(general, null, null, "COPPER")).basis())
        .as("an agreement that grants no level of ours")
        .isEqualTo("DEFAULT");
  }

  /** Who has what, and what binds us then: agreement, key account, grade, default. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GOLD,   A1, A, AGREEMENT:GOLD",
        "GOLD,   -,  A, AGREEMENT:GOLD",
        "GOLD,   A1, -, AGREEMENT:GOLD",
        "GOLD,   -,  -, AGREEMENT:GOLD",
        "COPPER, A1, A, KEY_ACCOUNT:A1",
        "COPPER, -,  A, GRADE:A",
        "COPPER, -,  -, DEFAULT",
        "-,      A1, A, KEY_ACCOUNT:A1",
        "-,      A1, -, KEY_ACCOUNT:A1",
        "-,      C,  A, GRADE:A",
        "-,      -,  A, GRADE:A",
        "-,      -,  B, GRADE:B",
        "-,      -,  D, DEFAULT",
        "-,      -,  -, DEFAULT"
      })
  @Proves({"M13", "M2", "P-22"})
  void whatBindsUsMoreGoesFirst(
      @Nullable String agreed, @Nullable String tier, @Nullable String grade, String decides) {
    Timetable timetable = timetable(basis(Severity.GENERAL, grade, tier, agreed));

    assertThat(timetable.basis()).isEqualTo(decides);
    assertThat(timetable.entitlement())
        .isEqualTo(decides.startsWith("AGREEMENT") ? granted("XY-1", "GOLD") : null);
  }

  @Test
  @Proves("M13")
  void ofSeveralAgreementsTheOneHoldsByWhichTheCustomerIsServedSoonest() {
    DeadlinePolicy policy =
        new DeadlinePolicy(
            80,
            List.of(
                new Line(Basis.AGREEMENT, "SILVER", Map.of(Severity.GENERAL, targets(16))),
                new Line(Basis.AGREEMENT, "GOLD", Map.of(Severity.GENERAL, targets(8))),
                new Line(Basis.AGREEMENT, null, Map.of(Severity.GENERAL, targets(4)))));
    ServiceBasis both =
        new ServiceBasis(
            Severity.GENERAL,
            null,
            null,
            List.of(granted("XY-3", "SILVER"), granted("XY-2", "GOLD"), granted("XY-1", "GOLD")));

    Timetable timetable = Deadlines.timetable(policy, 1, both);

    assertThat(timetable.basis()).isEqualTo("AGREEMENT:GOLD");
    assertThat(timetable.entitlement()).isEqualTo(granted("XY-2", "GOLD"));
    assertThat(timetable.target(ClockKind.RESOLUTION)).isEqualTo(Duration.ofHours(8));
    assertThat(Deadlines.timetable(policy, 1, basis(Severity.GENERAL, null, null, "TIN")).basis())
        .as("a level that no line names has the line of every level")
        .isEqualTo("AGREEMENT:TIN");
  }

  @Test
  @Proves({"C-92", "C-97", "P-46"})
  void aTierOfASmallCustomerMakesNoKeyAccount() {
    for (String tier : List.of("A1", "A2", "B1", "B2")) {
      assertThat(timetable(basis(Severity.GENERAL, "B", tier, null)).basis())
          .isEqualTo("KEY_ACCOUNT:" + tier);
    }
    for (String tier : List.of("C", "D")) {
      assertThat(timetable(basis(Severity.GENERAL, "B", tier, null)).basis()).isEqualTo("GRADE:B");
      assertThat(timetable(basis(Severity.GENERAL, null, tier, null)).basis()).isEqualTo("DEFAULT");
    }
  }

  @Test
  void aLineThatNamesATierHoldsForItWhateverItIs() {
    DeadlinePolicy policy =
        new DeadlinePolicy(
            80, List.of(new Line(Basis.KEY_ACCOUNT, "C", Map.of(Severity.GENERAL, targets(8)))));

    assertThat(policy.lineFor(basis(Severity.GENERAL, null, "C", null))).isPresent();
    assertThat(policy.lineFor(basis(Severity.GENERAL, null, "A1", null))).isEmpty();
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() {
    DeadlinePolicy turned = new DeadlinePolicy(80, SHIPPED.lines().reversed());

    assertThat(Deadlines.timetable(turned, 7, basis(Severity.GENERAL, "A", "A1", "GOLD")).basis())
        .isEqualTo("AGREEMENT:GOLD");
  }

  @Test
  void aSeverityThatALineLacksFallsToTheNext() {
    assertThat(timetable(basis(Severity.CRISIS, "B", null, null)).basis()).isEqualTo("DEFAULT");
  }

  @Test
  void aNamedLevelGoesBeforeEveryLevel() {
    DeadlinePolicy policy =
        new DeadlinePolicy(
            80,
            List.of(
                new Line(Basis.GRADE, null, Map.of(Severity.GENERAL, targets(40))),
                new Line(Basis.GRADE, "A", Map.of(Severity.GENERAL, targets(8)))));

    assertThat(
            Deadlines.timetable(policy, 1, basis(Severity.GENERAL, "A", null, null))
                .target(ClockKind.RESOLUTION))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void theGraverTheSooner() {
    for (ClockKind clock : List.of(ClockKind.ACKNOWLEDGEMENT, ClockKind.RESOLUTION)) {
      assertThat(timetable(ServiceBasis.of(Severity.CRISIS)).target(clock))
          .isLessThan(timetable(ServiceBasis.of(Severity.MAJOR)).target(clock));
      assertThat(timetable(ServiceBasis.of(Severity.MAJOR)).target(clock))
          .isLessThan(timetable(ServiceBasis.of(Severity.GENERAL)).target(clock));
    }
  }

  /** Targets of a grave case of nobody in particular: an hour, half a day, one day. */
  @ParameterizedTest
  @CsvSource({
    "false, NORMAL,  SINGLE,  100, 100",
    "false, SIMPLE,  SINGLE,  100,  75",
    "false, COMPLEX, SINGLE,  100, 150",
    "false, NORMAL,  SEVERAL,  75,  75",
    "false, NORMAL,  WIDE,     50,  50",
    "true,  NORMAL,  SINGLE,   50,  50",
    "true,  COMPLEX, SINGLE,   50,  75",
    "true,  COMPLEX, WIDE,     25, 37",
    "true,  SIMPLE,  WIDE,     25, 18"
  })
  @Proves({"M19", "P-22"})
  void safetyAndImpactShortenEveryTargetAndComplexityOnlyMovesTheSolution(
      boolean safety, Complexity complexity, Impact impact, int percent, int ofSolution) {
    for (Severity severity : Severity.values()) {
      ServiceBasis usual = ServiceBasis.of(severity);
      Timetable base = timetable(usual);
      Timetable weighed = timetable(usual.weighed(new Assessment(safety, complexity, impact)));

      assertThat(weighed.basis()).isEqualTo(base.basis());
      for (ClockKind clock : ClockKind.values()) {
        Duration share = share(base.target(clock), clock, percent, ofSolution);
        assertThat(weighed.target(clock))
            .as("%s of %s", clock, severity)
            .isBetween(share, share.plus(base.target(clock).dividedBy(100)));
      }
    }
  }

  private static Duration share(Duration target, ClockKind clock, int percent, int ofSolution) {
    int share = clock == ClockKind.RESOLUTION ? ofSolution : percent;
    return target.multipliedBy(share).dividedBy(100).truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void aPolicyWithoutWeightsKnowsSeverityAlone() {
    DeadlinePolicy plain = new DeadlinePolicy(80, SHIPPED.lines());
    ServiceBasis usual = ServiceBasis.of(Severity.MAJOR);

    assertThat(
            Deadlines.timetable(
                plain, 7, usual.weighed(new Assessment(true, Complexity.COMPLEX, Impact.WIDE))))
        .isEqualTo(Deadlines.timetable(plain, 7, usual));
  }

  @Test
  void twoLinesThatBothFitOneCaseAreRefused() {
    DeadlinePolicy policy =
        new DeadlinePolicy(
            80,
            List.of(
                new Line(Basis.GRADE, "A", Map.of(Severity.GENERAL, targets(8))),
                new Line(Basis.GRADE, "A", Map.of(Severity.GENERAL, targets(9)))));

    assertThat(KIND.faultsOf(policy))
        .extracting(PolicyFault::rule)
        .contains("line-twice", "default-missing");
  }

  @Test
  void impossibleTargetsAreRefused() {
    Targets never =
        new Targets(
            Duration.ZERO, Duration.ofHours(1), null, Duration.ofHours(1), Duration.ofHours(1));
    DeadlinePolicy policy =
        new DeadlinePolicy(
            80, List.of(new Line(Basis.DEFAULT, null, Map.of(Severity.GENERAL, never))));

    assertThat(KIND.faultsOf(policy)).extracting(PolicyFault::rule).contains("target-impossible");
  }
}
