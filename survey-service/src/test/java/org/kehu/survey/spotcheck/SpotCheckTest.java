package org.kehu.survey.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.PolicySource;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.spotcheck.SpotCheckEvent.CaseChecked;
import org.kehu.survey.spotcheck.SpotCheckEvent.SpotCheckCompleted;
import org.kehu.survey.standard.ServiceStandard;
import org.kehu.survey.standard.ServiceStandard.Item;
import org.kehu.survey.standard.StandardArea;
import org.kehu.testkit.Proves;

class SpotCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
  private static final ServiceStandard STANDARD =
      new ServiceStandard(
          List.of(
              new Item("greeting", StandardArea.ATTITUDE, "问候", 20),
              new Item("solved", StandardArea.PROBLEM_SOLVING, "解决", 80)));

  private static SpotCheck check() {
    return new SpotCheck(
        "CC-2026-0001",
        "customer-service",
        "2026-10",
        new Draw(
            7,
            30,
            List.of(
                new DrawnCase("c1", "st-chen-kefu", null),
                new DrawnCase("c2", "st-lin-kefu", null))),
        new EffectivePolicy<>(
            "service-standard", STANDARD, 3, Instant.EPOCH, PolicySource.PROMULGATED));
  }

  private static Problem refusal(Runnable work) {
    return catchThrowableOfType(Problem.class, work::run);
  }

  @Test
  @Proves({"X-12", "X-19"})
  void aCheckIsScoredByTheStandardOfItsTime() {
    SpotCheck check = check();

    assertThat(check.note("c1", Map.of("greeting", 10, "solved", 80), "记录完整", "st-zhou"))
        .containsExactly(new CaseChecked("c1", 90));
    assertThat(check.note("c2", Map.of("greeting", 20, "solved", 40), "", "st-zhou"))
        .containsExactly(new CaseChecked("c2", 60));

    assertThat(check.complete(NOW)).containsExactly(new SpotCheckCompleted(75));
    assertThat(check.standardVersion()).isEqualTo(3);
    assertThat(check.standard()).isEqualTo(STANDARD);
    assertThat(check.areas())
        .containsEntry(StandardArea.ATTITUDE, 75)
        .containsEntry(StandardArea.PROBLEM_SOLVING, 75)
        .doesNotContainKey(StandardArea.LANGUAGE);
  }

  @Test
  void itIsNotCompleteWhileACaseIsNotChecked() {
    SpotCheck check = check();
    check.note("c1", Map.of("greeting", 10, "solved", 80), "", "st-zhou");

    Problem left = refusal(() -> check.complete(NOW));

    assertThat(left.type()).isEqualTo(SpotCheckProblem.CASES_LEFT);
    assertThat(left.members()).containsEntry("casesLeft", List.of("c2"));
  }

  @Test
  void pointsMustFitTheStandard() {
    Problem wrong =
        refusal(() -> check().note("c1", Map.of("greeting", 21, "smile", 1), "", "st-zhou"));

    assertThat(wrong.type()).isEqualTo(SpotCheckProblem.POINTS_INVALID);
    assertThat(wrong.errors())
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrder("/points/greeting", "/points/solved", "/points/smile");
  }

  @Test
  void nobodyChecksTheOwnCaseNorOneThatWasNotDrawn() {
    Map<String, Integer> full = Map.of("greeting", 20, "solved", 80);

    assertThat(refusal(() -> check().note("c1", full, "", "st-chen-kefu")).type())
        .isEqualTo(SpotCheckProblem.OWN_CASE);
    assertThat(refusal(() -> check().note("c9", full, "", "st-zhou")).type())
        .isEqualTo(SpotCheckProblem.CASE_NOT_DRAWN);
  }

  @Test
  void aCompletedCheckDoesNotChange() {
    SpotCheck check = check();
    Map<String, Integer> full = Map.of("greeting", 20, "solved", 80);
    check.note("c1", full, "", "st-zhou");
    assertThat(check.note("c1", full, "", "st-zhou")).isEmpty();
    check.note("c2", full, "", "st-zhou");
    check.complete(NOW);

    assertThat(refusal(() -> check.note("c1", full, "更正", "st-zhou")).type())
        .isEqualTo(SpotCheckProblem.COMPLETED);
    assertThat(refusal(() -> check.complete(NOW)).type()).isEqualTo(SpotCheckProblem.COMPLETED);
  }
}
