package org.kehu.survey.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.exchange.TableColumn;
import org.kehu.survey.questionnaire.Option;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;

/**
 * A column of the table of paper forms: the number of the form, the customer, or one question; of a
 * matrix one row.
 *
 * @param title in the template: code and words, so that both people and programs find it
 * @param aliases the code alone
 * @param question absent for the columns before the questions
 */
public record PaperColumn(
    String title,
    List<String> aliases,
    boolean needed,
    @Nullable Question question,
    @Nullable Option row)
    implements TableColumn {

  /** 问卷编号: printed on the form, one of a kind within the survey. */
  public static final PaperColumn FORM = new PaperColumn("问卷编号", List.of("form"), true, null, null);

  /** 客户: id of the customer who filled it in, if it is known. */
  public static final PaperColumn CUSTOMER =
      new PaperColumn("客户", List.of("customer"), false, null, null);

  /** All columns of a questionnaire; an anonymous one has none for the customer. */
  public static List<PaperColumn> of(QuestionnaireContent asked, boolean anonymous) {
    List<PaperColumn> columns = new ArrayList<>(List.of(FORM));
    if (!anonymous) {
      columns.add(CUSTOMER);
    }
    asked.questions().flatMap(PaperColumn::of).forEach(columns::add);
    return List.copyOf(columns);
  }

  private static Stream<PaperColumn> of(Question question) {
    return question.kind() == QuestionKind.MATRIX
        ? question.rows().stream()
            .map(row -> of(question, row, question.code() + "." + row.code(), row.text().zh()))
        : Stream.of(of(question, null, question.code(), question.text().zh()));
  }

  private static PaperColumn of(
      Question question, @Nullable Option row, String code, String words) {
    boolean needed = Boolean.TRUE.equals(question.required()) && question.showIf() == null;
    return new PaperColumn(code + " " + words, List.of(code), needed, question, row);
  }
}
