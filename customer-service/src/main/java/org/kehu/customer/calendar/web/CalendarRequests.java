package org.kehu.customer.calendar.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.calendar.AddYear;
import org.kehu.kit.calendar.Holiday;
import org.kehu.kit.calendar.MakeUpDay;
import org.kehu.kit.calendar.YearTable;
import org.kehu.kit.policy.Responsibility;

/** Bodies of requests about the working calendar. */
final class CalendarRequests {

  private CalendarRequests() {}

  /**
   * A year's table.
   *
   * @param responsibility who answers for it; absent: who answered before, else the caller
   * @param effectiveFrom in force from then, if approved by then; absent: a minute after approval
   */
  @Schema(name = "CalendarYear")
  record Year(
      @NotNull @Min(2000) @Max(2199) @Schema(example = "2027") Integer year,
      @NotEmpty @Size(max = 60) List<@NotNull @Valid Holiday> holidays,
      @Size(max = 60) @Nullable List<@NotNull @Valid MakeUpDay> makeUpDays,
      @Size(min = 1, max = 2000) @Schema(example = "补充 2027 年节假日与调休上班安排") @Nullable String note,
      @Valid @Nullable Responsibility responsibility,
      @Nullable Instant effectiveFrom) {

    AddYear command() {
      List<MakeUpDay> worked = makeUpDays == null ? List.of() : makeUpDays;
      return new AddYear(
          new YearTable(year, holidays, worked), note, responsibility, effectiveFrom);
    }
  }
}
