package org.kehu.customer.majormatter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.majormatter.MajorMatter;
import org.kehu.customer.majormatter.MajorMatterKind;
import org.kehu.customer.majormatter.MajorMatterMove;
import org.kehu.customer.majormatter.MajorMatterStatus;
import org.kehu.customer.majormatter.Report;
import org.kehu.customer.majormatter.TakenIn;
import org.kehu.customer.majormatter.Word;
import org.kehu.kit.access.Level;

/**
 * A major matter as it is shown (重大事项).
 *
 * @param late whether it was reported after the days in which it should
 * @param secrecy why the business kept it secret; absent when it did not
 * @param supplements oldest first
 */
@Schema(name = "MajorMatter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MajorMatterView(
    String id,
    @Schema(example = "ZD-2026-000123") String number,
    String customerId,
    MajorMatterKind kind,
    String what,
    LocalDate happenedOn,
    String reportedBy,
    String departmentId,
    Instant reportedAt,
    boolean late,
    Level level,
    MajorMatterStatus status,
    List<MajorMatterMove> allowedMoves,
    String informationDepartment,
    @Nullable Instant takeInBy,
    @Nullable String takenInBy,
    @Nullable Instant takenInAt,
    @Nullable WordView secrecy,
    @Nullable WordView voided,
    List<WordView> supplements) {

  /** What somebody said about it. */
  @Schema(name = "MajorMatterWord")
  record WordView(String text, String by, Instant at) {

    static WordView of(Word word) {
      return new WordView(word.text(), word.by(), word.at());
    }
  }

  static MajorMatterView of(MajorMatter matter) {
    Report report = matter.report();
    return new MajorMatterView(
        matter.id(),
        matter.number(),
        matter.customerId(),
        report.kind(),
        report.what(),
        report.happenedOn(),
        report.by(),
        report.departmentId(),
        report.at(),
        report.late(),
        matter.level(),
        matter.status(),
        List.copyOf(matter.status().allowed()),
        matter.informationDepartment(),
        matter.takeInBy(),
        matter.takenIn().map(TakenIn::by).orElse(null),
        matter.takenIn().map(TakenIn::at).orElse(null),
        matter.secrecy().map(WordView::of).orElse(null),
        matter.voided().map(WordView::of).orElse(null),
        matter.supplements().stream().map(WordView::of).toList());
  }
}
