package org.kehu.visit.shift.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kehu.kit.ids.Ids;
import org.kehu.visit.shift.Duty;

/** Bodies of requests about shift tables. */
final class ShiftRequests {

  /** The form of an ISO week. */
  static final String WEEK = "20[0-9]{2}-W(0[1-9]|[1-4][0-9]|5[0-3])";

  private ShiftRequests() {}

  @Schema(
      name = "DraftShiftTable",
      description = "Who works when (员工排班表)",
      example =
          """
          {"departmentId": "customer-service", "week": "2026-W50",
           "duties": [{"staffId": "st-chen-kefu", "day": "2026-12-07", "shift": "DAY"}]}
          """)
  record Draft(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @NotNull @Pattern(regexp = WEEK) String week,
      @NotNull @Size(max = 1400) List<@NotNull @Valid Duty> duties) {}

  @Schema(
      name = "ArrangeShifts",
      description = "The duties instead of the former (调整排班)",
      example =
          "{\"duties\": [{\"staffId\": \"st-lin-kefu\", \"day\": \"2026-12-07\", \"shift\": \"DAY\"}]}")
  record Arrange(@NotNull @Size(max = 1400) List<@NotNull @Valid Duty> duties) {}

  @Schema(
      name = "TakeOverDuty",
      description = "Somebody else works a duty (换班)",
      example =
          """
          {"duty": {"staffId": "st-chen-kefu", "day": "2026-12-07", "shift": "DAY"},
           "staffId": "st-lin-kefu"}
          """)
  record TakeOver(
      @NotNull @Valid Duty duty, @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String staffId) {}
}
