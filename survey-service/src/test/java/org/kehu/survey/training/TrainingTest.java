package org.kehu.survey.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.training.TrainingEvent.TrainingHeld;
import org.kehu.testkit.Proves;

class TrainingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final LocalDate SOON = TODAY.plusDays(7);

  private static Training on(LocalDate day) {
    return new Training(
        "PX-2026-0001",
        new PlanTraining(
            "customer-service",
            ServiceTopic.COMMUNICATION,
            "沟通技巧",
            day,
            "周主管",
            Set.of("st-chen-kefu", "st-lin-kefu")),
        TODAY);
  }

  private static Problem refusal(Runnable work) {
    return catchThrowableOfType(Problem.class, work::run);
  }

  @Test
  @Proves("X-31")
  void itIsHeldOnItsDayWithEverybodyWhoWasToTakePart() {
    Attendance came = new Attendance("st-chen-kefu", true, 92);
    Attendance stayed = new Attendance("st-lin-kefu", false, null);
    Training training = on(SOON);
    assertThat(refusal(() -> training.hold(List.of(came, stayed), TODAY)).type())
        .isEqualTo(TrainingProblem.NOT_BEGUN);
    assertThat(refusal(() -> training.hold(List.of(came), SOON)).type())
        .isEqualTo(TrainingProblem.ATTENDANCE_WRONG);
    assertThat(refusal(() -> training.hold(List.of(came, stayed, stayed), SOON)).type())
        .isEqualTo(TrainingProblem.ATTENDANCE_WRONG);

    assertThat(training.hold(List.of(came, stayed), SOON)).containsExactly(new TrainingHeld());
    assertThat(refusal(() -> training.cancel("高峰")).type()).isEqualTo(TrainingProblem.NOT_PLANNED);
    assertThat(training.scope()).contains("own:st-chen-kefu", "dep:customer-service");
  }

  @Test
  void aDayThatHasPassedOrIsFarAwayIsRefused() {
    assertThat(refusal(() -> on(TODAY.minusDays(1))).type())
        .isEqualTo(TrainingProblem.DAY_IMPLAUSIBLE);
    assertThat(refusal(() -> on(SOON).move(TODAY.plusDays(400), "讲师出差", TODAY)).type())
        .isEqualTo(TrainingProblem.DAY_IMPLAUSIBLE);
    assertThat(on(SOON).move(SOON, "讲师出差", TODAY)).isEmpty();
    assertThat(on(SOON).move(SOON.plusDays(1), "讲师出差", TODAY)).hasSize(1);
  }

  @Test
  @Proves("X-31")
  void aTopicIsDueAgainAfterTheMonthsOfTheRule() {
    TopicStanding fresh = TopicStanding.of(ServiceTopic.PRODUCT, TODAY.minusMonths(6), 6, TODAY);
    assertThat(fresh.overdue()).isFalse();
    assertThat(fresh.dueOn()).isEqualTo(TODAY);
    assertThat(TopicStanding.of(ServiceTopic.PRODUCT, TODAY.minusMonths(7), 6, TODAY).overdue())
        .isTrue();
    assertThat(TopicStanding.of(ServiceTopic.PRODUCT, null, 6, TODAY).overdue()).isTrue();
  }
}
