package org.kehu.customer.keyaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The general survey (一般调查, C-100); it may be completed bit by bit.
 *
 * @param overview of the customer (客户概况)
 * @param documents ids of the other attached papers
 */
public record GeneralSurvey(
    @Nullable String overview,
    List<Statement> statements,
    @Nullable Talk talk,
    List<String> documents) {

  static final GeneralSurvey NONE = new GeneralSurvey(null, List.of(), null, List.of());

  public GeneralSurvey {
    statements = statements == null ? List.of() : List.copyOf(statements);
    documents = documents == null ? List.of() : List.copyOf(documents);
  }

  /** What it lacks, when statements of years before the oldest are out of date. */
  List<Unmet> lacking(int oldestYear) {
    List<Unmet> lacking = new ArrayList<>();
    if (overview == null) {
      lacking.add(Unmet.OVERVIEW_MISSING);
    }
    if (statements.isEmpty()) {
      lacking.add(Unmet.STATEMENTS_MISSING);
    } else if (statements.stream().noneMatch(one -> one.year() >= oldestYear)) {
      lacking.add(Unmet.STATEMENTS_OUTDATED);
    }
    if (talk == null) {
      lacking.add(Unmet.TALK_MISSING);
    }
    return lacking;
  }

  /** Ids of all attachments that it names. */
  List<String> fileIds() {
    return Stream.concat(
            statements.stream().map(Statement::fileId).filter(Objects::nonNull), documents.stream())
        .toList();
  }
}
