package org.kehu.survey.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.exchange.Heading;
import org.kehu.kit.exchange.TableRow;
import org.kehu.survey.questionnaire.Option;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.Scale;
import org.kehu.survey.response.Answer;
import org.kehu.survey.response.AnswerFault;

/**
 * One form as it was typed in: cells become answers, choices by code or by their words.
 *
 * @param number 问卷编号, at most 64 characters; empty if it is missing
 * @param customerId empty if the form names nobody
 * @param faults what cannot be read
 */
record PaperForm(
    String number, Optional<String> customerId, List<Answer> answers, List<AnswerFault> faults) {

  private static final String BETWEEN_CHOICES = "[;；,，、|]";

  static PaperForm of(TableRow row, Heading<PaperColumn> heading, List<PaperColumn> columns) {
    Reader reader = new Reader();
    columns.stream()
        .filter(column -> column.question() != null)
        .forEach(column -> reader.read(column, heading.cell(row, column)));
    String number = heading.cell(row, PaperColumn.FORM);
    return new PaperForm(
        number == null ? "" : number,
        Optional.ofNullable(
            columns.contains(PaperColumn.CUSTOMER)
                ? heading.cell(row, PaperColumn.CUSTOMER)
                : null),
        reader.answers(),
        List.copyOf(reader.faults));
  }

  private static final class Reader {

    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
    private final List<AnswerFault> faults = new ArrayList<>();

    void read(PaperColumn column, @Nullable String cell) {
      if (cell == null) {
        return;
      }
      Question question = Objects.requireNonNull(column.question());
      String code = question.code();
      switch (question.kind()) {
        case NPS, CSAT, CES ->
            point(question, cell).ifPresent(point -> answers.add(Answer.ofScore(code, point)));
        case MATRIX ->
            point(question, cell)
                .ifPresent(point ->
                    rows.computeIfAbsent(code, any -> new LinkedHashMap<>())
                        .put(Objects.requireNonNull(column.row()).code(), point));
        case SINGLE -> answers.add(Answer.ofOptions(code, List.of(option(question, cell))));
        case MULTIPLE -> answers.add(Answer.ofOptions(code, choices(question, cell)));
        case TEXT -> answers.add(Answer.ofText(code, cell));
        case DATE -> answers.add(Answer.ofDate(code, cell));
      }
    }

    List<Answer> answers() {
      List<Answer> all = new ArrayList<>(answers);
      rows.forEach((code, points) -> all.add(Answer.ofRows(code, points)));
      return List.copyOf(all);
    }

    private Optional<Integer> point(Question question, String cell) {
      if (cell.length() <= 2 && cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Optional.of(Integer.valueOf(cell));
      }
      Scale scale = Objects.requireNonNull(question.scale());
      faults.add(
          new AnswerFault(
              question.code(), "off-scale", Map.of("min", scale.min(), "max", scale.max())));
      return Optional.empty();
    }

    private static List<String> choices(Question question, String cell) {
      return Arrays.stream(cell.split(BETWEEN_CHOICES, -1))
          .map(String::strip)
          .filter(choice -> !choice.isEmpty())
          .map(choice -> option(question, choice))
          .toList();
    }

    /** Its code; what is no option stays as it is, and is told as unknown. */
    private static String option(Question question, String words) {
      return question.options().stream()
          .filter(option ->
              option.code().equals(words)
                  || option.text().zh().equals(words)
                  || words.equals(option.text().en()))
          .map(Option::code)
          .findFirst()
          .orElse(words);
    }
  }
}
