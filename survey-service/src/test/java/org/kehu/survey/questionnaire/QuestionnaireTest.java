package org.kehu.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
    Question noScale = Question.of("a", QuestionKind.CSAT, Samples.words("a"));
    Question wrongScale = question("b", QuestionKind.NPS, new Scale(1, 5, null, null), List.of());
    Question oneOption = question("b", QuestionKind.SINGLE, null, List.of(Samples.option("x")));
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
            null,
            null,
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

  private static Question question(
      String code, QuestionKind kind, Scale scale, List<Option> options) {
    return new Question(
        code, kind, null, Samples.words(code), true, 1, scale, options, null, null, null, null);
  }

  private static Condition chosen(String question, String... options) {
    return new Condition(question, List.of(options), null, null);
  }

  private static Condition points(String question, Integer min, Integer max) {
    return new Condition(question, List.of(), min, max);
  }

  @Test
  @Proves("M27")
  void aConditionNamesWhatWasAskedBeforeAndCanBeMetAndMissed() {
    Question single = Samples.question("single", QuestionKind.SINGLE, true);
    Question nps = Samples.question("nps", QuestionKind.NPS, true);
    Question text = Samples.question("text", QuestionKind.TEXT, false);
    QuestionnaireContent wrong =
        Samples.content(
            List.of(
                single.shownIf(chosen("nps", "a")),
                nps.shownIf(chosen("single", "z")),
                question("c", QuestionKind.TEXT, null, List.of()).shownIf(points("nps", 0, 10)),
                question("d", QuestionKind.TEXT, null, List.of()).shownIf(points("nps", 11, null)),
                question("e", QuestionKind.TEXT, null, List.of()).shownIf(points("c", 1, 2)),
                question("f", QuestionKind.TEXT, null, List.of()).shownIf(chosen("f", "a")),
                text.shownIf(points("nps", null, 6))));

    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> new Questionnaire("price", 1, wrong, "customer-service"));

    assertThat(problem.errors())
        .extracting(fault -> fault.pointer().substring(22) + " " + fault.code())
        .containsExactly(
            "0/showIf/question not-an-earlier-question",
            "1/showIf condition-of-options",
            "2/showIf condition-of-points",
            "3/showIf condition-of-points",
            "4/showIf/question cannot-decide",
            "5/showIf/question not-an-earlier-question");
  }

  @Test
  @Proves({"M27", "S-04", "S-05", "S-13", "S-14"})
  void everyShippedQuestionnaireCanBeAskedInChineseAndEnglish() {
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      for (String code : ShippedQuestionnaires.CODES) {
        QuestionnaireContent content = Samples.shipped(code);
        assertThat(validators.getValidator().validate(content)).as(code).isEmpty();
        assertThat(new Questionnaire(code, 1, content, "customer-service").content().questions())
            .as(code)
            .isNotEmpty()
            .allSatisfy(question -> {
              assertThat(question.text().zh()).containsPattern("[一-龥]");
              assertThat(question.text().en()).doesNotContainPattern("[一-龥]");
            });
        assertThat(content.questions().map(Question::kind)).contains(QuestionKind.TEXT);
      }
    }
    assertThat(ShippedQuestionnaires.CODES).hasSize(5);
    assertThat(areas("customer-satisfaction"))
        .contains("service-quality", "package-price", "company-evaluation", "product-use");
    assertThat(areas("revisit-satisfaction"))
        .contains("accuracy", "timeliness", "service-attitude", "cooperation");
  }

  private static List<String> areas(String code) {
    return Samples.shipped(code)
        .questions()
        .flatMap(question -> Stream.ofNullable(question.area()))
        .toList();
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
