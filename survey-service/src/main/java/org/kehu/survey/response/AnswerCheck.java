package org.kehu.survey.response;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.Option;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Scale;

/** Compares answers with what was asked. */
public final class AnswerCheck {

  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  private final QuestionnaireContent asked;
  private final AskedQuestions path;
  private final List<AnswerFault> faults = new ArrayList<>();

  private AnswerCheck(QuestionnaireContent asked, List<Answer> answers) {
    this.asked = asked;
    this.path = AskedQuestions.of(asked, answers);
  }

  /** Everything that is wrong, in the order of the questions; empty if nothing is. */
  public static List<AnswerFault> faults(QuestionnaireContent asked, List<Answer> answers) {
    AnswerCheck check = new AnswerCheck(asked, answers);
    check.strangers(answers);
    asked.questions().forEach(question -> check.answered(question, answers));
    return List.copyOf(check.faults);
  }

  private void strangers(List<Answer> answers) {
    Set<String> seen = new HashSet<>();
    for (Answer answer : answers) {
      if (asked.question(answer.question()).isEmpty()) {
        faults.add(new AnswerFault(answer.question(), "question-unknown"));
      } else if (!seen.add(answer.question())) {
        faults.add(new AnswerFault(answer.question(), "answered-twice"));
      }
    }
  }

  private void answered(Question question, List<Answer> answers) {
    Optional<Answer> given =
        answers.stream()
            .filter(answer -> answer.question().equals(question.code()) && !answer.isEmpty())
            .findFirst();
    if (!path.has(question.code())) {
      given.ifPresent(_ -> faults.add(new AnswerFault(question.code(), "not-asked")));
      return;
    }
    if (given.isEmpty()) {
      if (question.required()) {
        faults.add(new AnswerFault(question.code(), missing(question)));
      }
      return;
    }
    Answer answer = given.get();
    if (!fits(question.kind(), answer)) {
      faults.add(
          new AnswerFault(question.code(), "wrong-kind", Map.of("kind", question.kind().name())));
      return;
    }
    value(question, answer);
  }

  private static String missing(Question question) {
    return question.kind() == QuestionKind.TEXT || question.kind() == QuestionKind.DATE
        ? "not-filled"
        : "not-chosen";
  }

  /** Whether exactly the member of this kind is set. */
  private static boolean fits(QuestionKind kind, Answer answer) {
    boolean score =
        kind == QuestionKind.NPS || kind == QuestionKind.CSAT || kind == QuestionKind.CES;
    return (answer.score() != null) == score
        && !answer.options().isEmpty() == kind.chosen()
        && (answer.text() != null) == (kind == QuestionKind.TEXT)
        && (answer.date() != null) == (kind == QuestionKind.DATE)
        && !answer.rows().isEmpty() == (kind == QuestionKind.MATRIX);
  }

  private void value(Question question, Answer answer) {
    switch (question.kind()) {
      case NPS, CSAT, CES -> onScale(question, Objects.requireNonNull(answer.score()));
      case SINGLE, MULTIPLE -> amongOptions(question, answer.options());
      case TEXT -> shortEnough(question, Objects.requireNonNull(answer.text()));
      case DATE -> realDate(question, answer.date());
      case MATRIX -> everyRow(question, answer.rows());
    }
  }

  private void onScale(Question question, int score) {
    Scale scale = Objects.requireNonNull(question.scale());
    if (!scale.has(score)) {
      faults.add(
          new AnswerFault(
              question.code(), "off-scale", Map.of("min", scale.min(), "max", scale.max())));
    }
  }

  private void amongOptions(Question question, List<String> chosen) {
    Set<String> options = question.options().stream().map(Option::code).collect(Collectors.toSet());
    if (!options.containsAll(chosen)) {
      faults.add(new AnswerFault(question.code(), "option-unknown"));
    } else if (question.kind() == QuestionKind.SINGLE && chosen.size() > 1) {
      faults.add(new AnswerFault(question.code(), "only-one"));
    } else if (Set.copyOf(chosen).size() < chosen.size()) {
      faults.add(new AnswerFault(question.code(), "option-twice"));
    } else if (question.maxChoices() != null && chosen.size() > question.maxChoices()) {
      faults.add(
          new AnswerFault(question.code(), "too-many", Map.of("max", question.maxChoices())));
    }
  }

  private void shortEnough(Question question, String text) {
    int length = text.codePointCount(0, text.length());
    if (length > question.maxLength()) {
      faults.add(
          new AnswerFault(
              question.code(), "too-long", Map.of("max", question.maxLength(), "length", length)));
    }
  }

  private void realDate(Question question, @Nullable String text) {
    try {
      LocalDate date = LocalDate.parse(Objects.requireNonNull(text));
      if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
        return;
      }
    } catch (DateTimeParseException notADate) {
      // Told below with what would be right: the exception's own words are not for respondents.
    }
    faults.add(new AnswerFault(question.code(), "no-date"));
  }

  private void everyRow(Question question, Map<String, Integer> rows) {
    Set<String> known = question.rows().stream().map(Option::code).collect(Collectors.toSet());
    if (!known.containsAll(rows.keySet())) {
      faults.add(new AnswerFault(question.code(), "row-unknown"));
    } else if (question.required() && rows.size() < known.size()) {
      faults.add(new AnswerFault(question.code(), "row-missing"));
    } else {
      rows.values().stream()
          .filter(score -> !Objects.requireNonNull(question.scale()).has(score))
          .findFirst()
          .ifPresent(score -> onScale(question, score));
    }
  }
}
