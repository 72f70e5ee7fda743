package org.kehu.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnaireApproved;
import org.kehu.survey.questionnaire.QuestionnaireEvent.QuestionnairePublished;
import org.kehu.testkit.Proves;

class QuestionnaireTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final QuestionnaireContent OTHER = Samples.everyKind();

  private static final Map<QuestionnaireMove, Function<Questionnaire, List<QuestionnaireEvent>>>
      MOVES =
          Map.of(
              QuestionnaireMove.REVISE, questionnaire -> questionnaire.revise(OTHER),
              QuestionnaireMove.APPROVE,
                  questionnaire -> questionnaire.approve("st-wang-zong", NOW),
              QuestionnaireMove.RETURN, Questionnaire::returnToDraft,
              QuestionnaireMove.PUBLISH, questionnaire -> questionnaire.publish(NOW),
              QuestionnaireMove.RETIRE, Questionnaire::retire);

  private static final Map<QuestionnaireStatus, Set<QuestionnaireMove>> ALLOWED =
      Map.of(
          QuestionnaireStatus.DRAFT,
              Set.of(QuestionnaireMove.REVISE, QuestionnaireMove.APPROVE, QuestionnaireMove.RETIRE),
          QuestionnaireStatus.APPROVED,
              Set.of(QuestionnaireMove.RETURN, QuestionnaireMove.PUBLISH, QuestionnaireMove.RETIRE),
          QuestionnaireStatus.PUBLISHED, Set.of(QuestionnaireMove.RETIRE),
          QuestionnaireStatus.RETIRED, Set.of());

  private static Questionnaire in(QuestionnaireStatus status) {
    Questionnaire questionnaire =
        new Questionnaire("price", 1, Samples.handling(), "customer-service");
    if (status != QuestionnaireStatus.DRAFT) {
      questionnaire.approve("st-wang-zong", NOW);
    }
    if (status == QuestionnaireStatus.PUBLISHED || status == QuestionnaireStatus.RETIRED) {
      questionnaire.publish(NOW);
    }
    if (status == QuestionnaireStatus.RETIRED) {
      questionnaire.retire();
    }
    return questionnaire;
  }

  @Test
  void everyPairOfStateAndMoveEndsAsTheTableSays() {
    for (QuestionnaireStatus status : QuestionnaireStatus.values()) {
      for (QuestionnaireMove move : QuestionnaireMove.values()) {
        Questionnaire questionnaire = in(status);
        Problem problem =
            catchThrowableOfType(Problem.class, () -> MOVES.get(move).apply(questionnaire));
        if (ALLOWED.get(status).contains(move)) {
          assertThat(problem).as("%s in %s", move, status).isNull();
        } else {
          assertThat(problem).as("%s in %s", move, status).isNotNull();
          assertThat(problem.type()).isEqualTo(QuestionnaireProblem.MOVE_NOT_ALLOWED);
          assertThat(problem.members()).containsEntry("allowedMoves", ALLOWED.get(status));
          assertThat(questionnaire.status()).isEqualTo(status);
        }
      }
    }
  }

  @Test
  @Proves("M27")
  void aPublishedVersionNeverChanges() {
    Questionnaire published = in(QuestionnaireStatus.PUBLISHED);

    Problem problem = catchThrowableOfType(Problem.class, () -> published.revise(OTHER));

    assertThat(problem.type().status()).isEqualTo(409);
    assertThat(published.content()).isEqualTo(Samples.handling());
  }

  @Test
  void approvalAndPublicationTellWhoAndWhen() {
    Questionnaire draft = in(QuestionnaireStatus.DRAFT);

    assertThat(draft.approve("st-wang-zong", NOW))
        .containsExactly(new QuestionnaireApproved("st-wang-zong"));
    assertThat(draft.publish(NOW)).containsExactly(new QuestionnairePublished());
    assertThat(draft.approvedBy()).isEqualTo("st-wang-zong");
    assertThat(draft.publishedAt()).isEqualTo(NOW);
  }

  @Test
  void aRevisionThatChangesNothingTellsNothing() {
    assertThat(in(QuestionnaireStatus.DRAFT).revise(Samples.handling())).isEmpty();
  }

  @Test
  void whatCannotBeAskedIsRefusedAtItsPlace() {
    Question noScale =
        new Question(
            "a", QuestionKind.CSAT, null, Samples.words("a"), true, 1, null, null, null, null);
    Question wrongScale =
        new Question(
            "b",
            QuestionKind.NPS,
            null,
            Samples.words("b"),
            true,
            1,
            new Scale(1, 5, null, null),
            null,
            null,
            null);
    Question oneOption =
        new Question(
            "b",
            QuestionKind.SINGLE,
            null,
            Samples.words("b"),
            true,
            1,
            null,
            List.of(Samples.option("x")),
            null,
            null);
    Question textWithRows =
        new Question(
            "c",
            QuestionKind.TEXT,
            null,
            Samples.words("c"),
            true,
            1,
            null,
            null,
            List.of(Samples.option("x")),
            null);
    QuestionnaireContent wrong =
        Samples.content(List.of(noScale, wrongScale, oneOption, textWithRows));

    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> new Questionnaire("price", 1, wrong, "customer-service"));

    assertThat(problem.type().status()).isEqualTo(422);
    assertThat(problem.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("/sections/0/questions/0/scale", "scale-of-kind"),
            org.assertj.core.groups.Tuple.tuple("/sections/0/questions/1/scale", "scale-of-kind"),
            org.assertj.core.groups.Tuple.tuple("/sections/0/questions/2/code", "code-twice"),
            org.assertj.core.groups.Tuple.tuple(
                "/sections/0/questions/2/options", "too-few-choices"),
            org.assertj.core.groups.Tuple.tuple(
                "/sections/0/questions/3/rows", "not-for-this-kind"));
  }

  @Test
  void aQuestionnaireWithoutQuestionsIsRefused() {
    QuestionnaireContent empty =
        new QuestionnaireContent(Samples.words("t"), Samples.words("i"), List.of());

    assertThat(
            catchThrowableOfType(
                    Problem.class, () -> new Questionnaire("price", 1, empty, "customer-service"))
                .errors())
        .extracting(FieldError::code)
        .containsExactly("number-of-questions");
  }

  @Test
  @Proves({"S-05", "S-06"})
  void theShippedHandlingQuestionnaireAsksForAttitudeTimelinessResultAndSuggestions() {
    assertThat(Samples.handling().questions().map(Question::code))
        .containsExactly("service-attitude", "timeliness", "result", "suggestion");
    assertThat(Samples.handling().questions().filter(Question::scored))
        .allSatisfy(question -> {
          assertThat(question.scale().min()).isZero();
          assertThat(question.scale().max()).isEqualTo(10);
          assertThat(question.required()).isTrue();
        });
  }
}
