package org.kehu.survey.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.kit.exchange.Heading;
import org.kehu.kit.exchange.TableRow;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Samples;
import org.kehu.testkit.Proves;

class PaperFormTest {

  private static final QuestionnaireContent ASKED = Samples.everyKind();

  @Test
  @Proves("M28")
  void everyQuestionHasAColumnAndEveryRowOfAMatrixToo() {
    List<PaperColumn> columns = PaperColumn.of(ASKED, false);

    assertThat(columns).startsWith(PaperColumn.FORM, PaperColumn.CUSTOMER);
    long rows =
        ASKED
            .questions()
            .mapToLong(
                question -> question.kind() == QuestionKind.MATRIX ? question.rows().size() : 1)
            .sum();
    assertThat(columns).hasSize((int) rows + 2);
    assertThat(PaperColumn.of(ASKED, true)).doesNotContain(PaperColumn.CUSTOMER);
  }

  @Test
  @Proves("M28")
  void choicesAreReadByCodeAndByWordsAndPointsOnlyAsNumbers() {
    List<PaperColumn> columns = PaperColumn.of(ASKED, true);
    List<String> names = columns.stream().map(PaperColumn::title).toList();
    List<String> cells = columns.stream().map(PaperFormTest::cell).toList();

    PaperForm form = PaperForm.of(new TableRow(1, 2, cells), Heading.of(names, columns), columns);

    assertThat(form.number()).isEqualTo("A-1");
    assertThat(form.faults()).isEmpty();
    assertThat(form.answers()).hasSize((int) ASKED.questions().count());
    List<String> words = cells.stream().map(cell -> cell.equals("A-1") ? cell : "很好").toList();
    PaperForm wrong = PaperForm.of(new TableRow(2, 3, words), Heading.of(names, columns), columns);
    assertThat(wrong.faults()).isNotEmpty();
  }

  private static String cell(PaperColumn column) {
    if (column.question() == null) {
      return "A-1";
    }
    return switch (column.question().kind()) {
      case NPS, CSAT, CES, MATRIX -> Integer.toString(column.question().scale().min());
      case SINGLE -> column.question().options().getFirst().text().zh();
      case MULTIPLE -> column.question().options().getFirst().code();
      case TEXT -> "希望更快";
      case DATE -> "2026-01-02";
    };
  }
}
