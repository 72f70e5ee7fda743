package org.kehu.survey.answer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Scale;
import org.kehu.survey.response.Answer;
import org.kehu.survey.response.AnswerCheck;
import org.kehu.survey.response.AnswerFault;
import org.kehu.survey.response.AskedQuestions;

/**
 * What came in from the form: fields named by question, or {@code question.row} of a matrix. Fields
 * that belong to no question are passed over.
 */
final class FormInput {

  /** Faults of what is not answered yet. */
  private static final Set<String> UNFINISHED = Set.of("not-chosen", "not-filled", "row-missing");

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<AnswerFault> faults = new ArrayList<>();

  private FormInput() {}

  /** Nothing filled in yet. */
  static FormInput empty() {
    return new FormInput();
  }

  /** What was saved before, filled in again. */
  static FormInput resumed(List<Answer> saved) {
    FormInput input = new FormInput();
    saved.forEach(input::fillIn);
    return input;
  }

  private void fillIn(Answer answer) {
    String code = answer.question();
    List<String> values = new ArrayList<>(answer.options());
    Stream.of(answer.score(), answer.text(), answer.date())
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .forEach(values::add);
    fields.put(code, values);
    answer
        .rows()
        .forEach((row, point) -> fields.put(rowField(code, row), List.of(Integer.toString(point))));
  }

  /** Reads and checks the fields. */
  static FormInput of(QuestionnaireContent asked, Map<String, String[]> parameters) {
    FormInput input = new FormInput();
    parameters.forEach((name, values) ->
        input.fields.put(name, Arrays.stream(values).filter(value -> !value.isBlank()).toList()));
    asked.questions().forEach(input::read);
    input.passOverWhatIsNotAsked(asked);
    List<String> unreadable = input.faults.stream().map(AnswerFault::question).toList();
    AnswerCheck.faults(asked, input.answers).stream()
        .filter(fault -> !unreadable.contains(fault.question()))
        .forEach(input.faults::add);
    List<String> order = asked.questions().map(Question::code).toList();
    input.faults.sort(
        (one, other) -> order.indexOf(one.question()) - order.indexOf(other.question()));
    return input;
  }

  /** A browser may show, and a person fill in, what by the earlier answers is not asked. */
  private void passOverWhatIsNotAsked(QuestionnaireContent asked) {
    AskedQuestions path = AskedQuestions.of(asked, List.copyOf(answers));
    answers.removeIf(answer -> !path.has(answer.question()));
    faults.removeIf(fault -> !path.has(fault.question()));
  }

  static String rowField(String question, String row) {
    return question + "." + row;
  }

  private void read(Question question) {
    String code = question.code();
    if (question.kind() == QuestionKind.MATRIX) {
      readRows(question);
      return;
    }
    List<String> values = values(code);
    if (values.isEmpty()) {
      return;
    }
    if (values.size() > 1 && question.kind() != QuestionKind.MULTIPLE) {
      faults.add(new AnswerFault(code, "only-one"));
      return;
    }
    String value = values.getFirst();
    switch (question.kind()) {
      case NPS, CSAT, CES ->
          score(question, value).ifPresent(score -> answers.add(Answer.ofScore(code, score)));
      case SINGLE, MULTIPLE -> answers.add(Answer.ofOptions(code, values));
      case TEXT -> answers.add(Answer.ofText(code, plainLines(value)));
      case DATE -> answers.add(Answer.ofDate(code, value));
      case MATRIX -> throw new IllegalStateException("rows are read above");
    }
  }

  private void readRows(Question question) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    question
        .rows()
        .forEach(row ->
            values(rowField(question.code(), row.code())).stream()
                .findFirst()
                .flatMap(value -> score(question, value))
                .ifPresent(score -> rows.put(row.code(), score)));
    if (!rows.isEmpty()) {
      answers.add(Answer.ofRows(question.code(), rows));
    }
  }

  private Optional<Integer> score(Question question, String value) {
    if (value.length() <= 2 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Integer.valueOf(value));
    }
    Scale scale = Objects.requireNonNull(question.scale());
    faults.add(
        new AnswerFault(
            question.code(), "off-scale", Map.of("min", scale.min(), "max", scale.max())));
    return Optional.empty();
  }

  /** Browsers send line breaks as two characters; people count one. */
  private static String plainLines(String text) {
    return text.replace("\r\n", "\n");
  }

  /** What stood in a field, to show it again. */
  List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  boolean has(String field, String value) {
    return values(field).contains(value);
  }

  List<Answer> answers() {
    return answers;
  }

  /** Everything that is wrong, in the order of the questions. */
  List<AnswerFault> faults() {
    return faults;
  }

  /** What is wrong beside that something is missing yet: to be saved, a form may be incomplete. */
  boolean canBeSaved() {
    faults.removeIf(fault -> UNFINISHED.contains(fault.code()));
    return faults.isEmpty();
  }

  Optional<AnswerFault> fault(String question) {
    return faults.stream().filter(fault -> fault.question().equals(question)).findFirst();
  }
}
