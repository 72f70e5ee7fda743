package org.kehu.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.survey.questionnaire.Condition;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Samples;
import org.kehu.testkit.Proves;

class AnswerCheckTest {

  private static final QuestionnaireContent ASKED = Samples.everyKind();

  private static final List<Answer> RIGHT =
      List.of(
          Answer.ofScore("nps", 10),
          Answer.ofScore("csat", 5),
          Answer.ofScore("ces", 7),
          Answer.ofOptions("single", List.of("a")),
          Answer.ofOptions("multiple", List.of("a", "c")),
          Answer.ofText("text", "二十个字以内"),
          Answer.ofDate("date", "2026-02-28"),
          Answer.ofRows("matrix", Map.of("speed", 1, "price", 5)));

  @Test
  @Proves({"S-04", "M27"})
  void everyKindOfQuestionTakesItsKindOfAnswer() {
    assertThat(AnswerCheck.faults(ASKED, RIGHT)).isEmpty();
  }

  @Test
  void everyRequiredQuestionThatIsLeftOutIsNamed() {
    assertThat(AnswerCheck.faults(ASKED, List.of()))
        .extracting(AnswerFault::question)
        .containsExactly("nps", "csat", "ces", "single", "multiple", "text", "date", "matrix");
  }

  @Test
  void whatIsNotRequiredMayBeLeftOut() {
    QuestionnaireContent optional =
        Samples.content(List.of(Samples.question("nps", QuestionKind.NPS, false)));

    assertThat(AnswerCheck.faults(optional, List.of())).isEmpty();
  }

  static List<Arguments> wrong() {
    return List.of(
        Arguments.of(Answer.ofScore("nps", 11), "off-scale"),
        Arguments.of(Answer.ofScore("nps", -1), "off-scale"),
        Arguments.of(Answer.ofScore("csat", 0), "off-scale"),
        Arguments.of(Answer.ofScore("ces", 8), "off-scale"),
        Arguments.of(Answer.ofText("nps", "10"), "wrong-kind"),
        Arguments.of(Answer.ofScore("text", 1), "wrong-kind"),
        Arguments.of(new Answer("nps", 1, List.of(), "also", null, Map.of()), "wrong-kind"),
        Arguments.of(Answer.ofOptions("single", List.of("a", "b")), "only-one"),
        Arguments.of(Answer.ofOptions("single", List.of("z")), "option-unknown"),
        Arguments.of(Answer.ofOptions("multiple", List.of("a", "a")), "option-twice"),
        Arguments.of(Answer.ofText("text", "字".repeat(21)), "too-long"),
        Arguments.of(Answer.ofDate("date", "2026-02-30"), "no-date"),
        Arguments.of(Answer.ofDate("date", "30.02.2026"), "no-date"),
        Arguments.of(Answer.ofDate("date", "0001-01-01"), "no-date"),
        Arguments.of(Answer.ofDate("date", "+999999999-01-01"), "no-date"),
        Arguments.of(Answer.ofRows("matrix", Map.of("speed", 1)), "row-missing"),
        Arguments.of(Answer.ofRows("matrix", Map.of("speed", 1, "colour", 1)), "row-unknown"),
        Arguments.of(Answer.ofRows("matrix", Map.of("speed", 1, "price", 9)), "off-scale"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongAnswerIsNamedWithWhatIsWrong(Answer wrong, String code) {
    List<Answer> answers = new ArrayList<>(RIGHT);
    answers.replaceAll(answer -> answer.question().equals(wrong.question()) ? wrong : answer);

    assertThat(AnswerCheck.faults(ASKED, answers))
        .extracting(AnswerFault::question, AnswerFault::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(wrong.question(), code));
  }

  @Test
  void whatWasNotAskedOrIsAnsweredTwiceIsNamed() {
    List<Answer> answers = new ArrayList<>(RIGHT);
    answers.add(Answer.ofScore("nps", 9));
    answers.add(Answer.ofScore("weather", 9));

    assertThat(AnswerCheck.faults(ASKED, answers))
        .extracting(AnswerFault::code)
        .containsExactly("answered-twice", "question-unknown");
  }

  private static final QuestionnaireContent BRANCHING =
      Samples.content(
          List.of(
              Samples.question("nps", QuestionKind.NPS, true),
              Samples.question("single", QuestionKind.SINGLE, true)
                  .shownIf(new Condition("nps", List.of(), null, 6)),
              Samples.question("text", QuestionKind.TEXT, true)
                  .shownIf(new Condition("single", List.of("b", "c"), null, null))));

  @Test
  @Proves("M27")
  void whatIsRequiredIsRequiredOnlyIfItIsAsked() {
    Answer nine = Answer.ofScore("nps", 9);
    Answer six = Answer.ofScore("nps", 6);
    Answer chosenB = Answer.ofOptions("single", List.of("b"));
    Answer chosenA = Answer.ofOptions("single", List.of("a"));

    assertThat(AnswerCheck.faults(BRANCHING, List.of(nine))).isEmpty();
    assertThat(codes(List.of(six))).containsExactly("single not-chosen");
    assertThat(codes(List.of(six, chosenB))).containsExactly("text not-filled");
    assertThat(codes(List.of(six, chosenA))).isEmpty();
  }

  @Test
  @Proves("M27")
  void anAnswerToWhatIsNotAskedIsNamedAndDecidesNothing() {
    List<Answer> answers =
        List.of(
            Answer.ofScore("nps", 9),
            Answer.ofOptions("single", List.of("b")),
            Answer.ofText("text", "为什么"));

    assertThat(codes(answers)).containsExactly("single not-asked", "text not-asked");
  }

  private static List<String> codes(List<Answer> answers) {
    return AnswerCheck.faults(BRANCHING, answers).stream()
        .map(fault -> fault.question() + " " + fault.code())
        .toList();
  }

  @Test
  @Proves("M27")
  void atMostSoManyOptionsAreChosen() {
    Question three = Samples.question("multiple", QuestionKind.MULTIPLE, true);
    Question two =
        new Question(
            "multiple",
            QuestionKind.MULTIPLE,
            null,
            three.text(),
            true,
            0,
            null,
            three.options(),
            null,
            null,
            2,
            null);
    Answer all = Answer.ofOptions("multiple", List.of("a", "b", "c"));

    assertThat(AnswerCheck.faults(Samples.content(List.of(three)), List.of(all))).isEmpty();
    assertThat(AnswerCheck.faults(Samples.content(List.of(two)), List.of(all)))
        .extracting(AnswerFault::code)
        .containsExactly("too-many");
  }

  @Test
  void emojiCountAsOneCharacter() {
    List<Answer> answers = new ArrayList<>(RIGHT);
    answers.set(5, Answer.ofText("text", "👍".repeat(20)));

    assertThat(AnswerCheck.faults(ASKED, answers)).isEmpty();
  }
}
