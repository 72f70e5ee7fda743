package org.kehu.survey.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireStatus;
import org.kehu.survey.questionnaire.Samples;
import org.kehu.survey.rule.SurveyOffice;
import org.kehu.survey.survey.SurveyEvent.SurveyRevised;
import org.kehu.survey.survey.SurveyEvent.SurveyStarted;
import org.kehu.testkit.Proves;

public class SurveyTest {

  private static final SurveyOffice OFFICE = new SurveyOffice("customer-service", "gm-office");
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final Questionnaire PUBLISHED = Samples.published(Samples.handling());

  private static final Map<SurveyMove, Consumer<Survey>> MOVES =
      Map.of(
          SurveyMove.REVISE, survey -> survey.revise(plan("p2")),
          SurveyMove.START, survey -> survey.start(PUBLISHED, NOW),
          SurveyMove.INVITE, Survey::mustInvite,
          SurveyMove.CLOSE, survey -> survey.close(NOW));

  private static final Map<SurveyStatus, Set<SurveyMove>> ALLOWED =
      Map.of(
          SurveyStatus.DRAFT, Set.of(SurveyMove.REVISE, SurveyMove.START, SurveyMove.CLOSE),
          SurveyStatus.RUNNING, Set.of(SurveyMove.INVITE, SurveyMove.CLOSE),
          SurveyStatus.CLOSED, Set.of());

  /** A plan with this purpose. */
  static SurveyPlan plan(String purpose) {
    return new SurveyPlan(
        Samples.words("满意度"),
        purpose,
        "全部客户",
        SurveyFrequency.YEARLY,
        Set.of(SurveyMethod.LINK),
        "公司办公室",
        PUBLISHED.id(),
        SurveyTrigger.NONE,
        14,
        false);
  }

  /** A survey in this state. */
  public static Survey in(SurveyStatus status) {
    Survey survey = new Survey("annual", plan("p"), OFFICE);
    if (status != SurveyStatus.DRAFT) {
      survey.start(PUBLISHED, NOW);
    }
    if (status == SurveyStatus.CLOSED) {
      survey.close(NOW);
    }
    return survey;
  }

  @Test
  void everyPairOfStateAndMoveEndsAsTheTableSays() {
    for (SurveyStatus status : SurveyStatus.values()) {
      for (SurveyMove move : SurveyMove.values()) {
        Survey survey = in(status);
        Problem problem = catchThrowableOfType(Problem.class, () -> MOVES.get(move).accept(survey));
        if (ALLOWED.get(status).contains(move)) {
          assertThat(problem).as("%s in %s", move, status).isNull();
        } else {
          assertThat(problem).as("%s in %s", move, status).isNotNull();
          assertThat(problem.members()).containsEntry("allowedMoves", survey.status().allowed());
        }
      }
    }
  }

  @Test
  void aSurveyStartsOnlyWithAPublishedQuestionnaire() {
    Questionnaire retired = Samples.published(Samples.handling());
    assertThat(retired.status()).isEqualTo(QuestionnaireStatus.PUBLISHED);
    Survey survey = in(SurveyStatus.DRAFT);

    assertThat(survey.start(PUBLISHED, NOW)).isEqualTo(List.of(new SurveyStarted()));
    assertThat(survey.questionnaireVersion()).isEqualTo(1);
  }

  @Test
  @Proves("M28")
  void anAnonymousSurveyIsNotHeardByStaffAndNotTriggered() {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () ->
                new Survey(
                    "annual",
                    anonymous(
                        Set.of(SurveyMethod.LINK, SurveyMethod.PHONE), SurveyTrigger.CASE_RESOLVED),
                    OFFICE));

    assertThat(problem.type()).isEqualTo(SurveyProblem.NOT_ANONYMOUS);
    assertThat(problem.errors())
        .extracting(FieldError::pointer)
        .containsExactly("/methods", "/trigger");
    Survey draft = in(SurveyStatus.DRAFT);
    assertThat(draft.revise(anonymous(Set.of(SurveyMethod.PAPER), SurveyTrigger.NONE)))
        .containsExactly(new SurveyRevised());
  }

  private static SurveyPlan anonymous(Set<SurveyMethod> methods, SurveyTrigger trigger) {
    SurveyPlan plan = plan("p");
    return new SurveyPlan(
        plan.title(),
        plan.purpose(),
        plan.scope(),
        plan.frequency(),
        methods,
        plan.resources(),
        plan.questionnaireId(),
        trigger,
        plan.validDays(),
        true);
  }
}
