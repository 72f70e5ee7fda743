package org.kehu.customer.round.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.round.ArchiveRound;
import org.kehu.customer.round.Report;
import org.kehu.customer.round.RoundKind;

/**
 * A round of archive work.
 *
 * @param report how it was done; absent while it is not
 */
@Schema(name = "ArchiveRound")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
    String id,
    String number,
    RoundKind kind,
    String month,
    String role,
    String departmentId,
    LocalDate dueOn,
    boolean open,
    List<CollectedView> collected,
    @Nullable ReportView report) {

  /** A department handed its originals in. */
  @Schema(name = "CollectedOriginals")
  record CollectedView(String departmentId, String note, Instant at, String by) {}

  /** How it was done, with the numbers at its end. */
  @Schema(name = "ArchiveRoundReport")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReportView(
      String text,
      long volumes,
      long incomplete,
      long lent,
      long unverified,
      @Nullable String leftReason,
      Instant at,
      String by) {

    static ReportView of(Report report) {
      return new ReportView(
          report.text(),
          report.figures().volumes(),
          report.figures().incomplete(),
          report.figures().lent(),
          report.unverified(),
          report.leftReason(),
          report.at(),
          report.by());
    }
  }

  static RoundView of(ArchiveRound one) {
    return new RoundView(
        one.id(),
        one.number(),
        one.kind(),
        one.month(),
        one.role(),
        one.departmentId(),
        one.dueOn(),
        one.isOpen(),
        one.collected().stream()
            .map(from -> new CollectedView(from.departmentId(), from.note(), from.at(), from.by()))
            .toList(),
        one.report().map(ReportView::of).orElse(null));
  }
}
