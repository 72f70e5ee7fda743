package org.kehu.survey.response;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question; which member is set follows from the kind of question.
 *
 * @param question code of the question
 * @param score of NPS, CSAT and CES questions
 * @param options codes chosen in SINGLE and MULTIPLE questions
 * @param text of TEXT questions, stripped
 * @param date of DATE questions, ISO 8601
 * @param rows score by row of MATRIX questions
 */
public record Answer(
    String question,
    @Nullable Integer score,
    List<String> options,
    @Nullable String text,
    @Nullable String date,
    Map<String, Integer> rows) {

  public Answer {
    options = options == null ? List.of() : List.copyOf(options);
    rows = rows == null ? Map.of() : Map.copyOf(rows);
    text = text == null || text.isBlank() ? null : text.strip();
    date = date == null || date.isBlank() ? null : date.strip();
  }

  public static Answer ofScore(String question, int score) {
    return new Answer(question, score, List.of(), null, null, Map.of());
  }

  public static Answer ofOptions(String question, List<String> options) {
    return new Answer(question, null, options, null, null, Map.of());
  }

  public static Answer ofText(String question, String text) {
    return new Answer(question, null, List.of(), text, null, Map.of());
  }

  public static Answer ofDate(String question, String date) {
    return new Answer(question, null, List.of(), null, date, Map.of());
  }

  public static Answer ofRows(String question, Map<String, Integer> rows) {
    return new Answer(question, null, List.of(), null, null, rows);
  }

  /** Whether nothing was answered. */
  public boolean isEmpty() {
    return score == null && options.isEmpty() && text == null && date == null && rows.isEmpty();
  }
}
