package org.kehu.survey.goal.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.goal.SetGoal;
import org.kehu.survey.goal.Split;

/** What may be sent about goals. */
final class GoalRequests {

  private static final long MOST = 1_000_000_000_000L;

  private GoalRequests() {}

  /** A new goal; without parts it is split evenly. */
  @Schema(
      name = "SetGoal",
      example =
          """
          {"year": 2027, "departmentId": "customer-service", "title": "全年回访重点客户", "unit": "次",
           "target": 480, "quarters": [90, 120, 120, 150]}
          """)
  record SetYear(
      @NotNull @Min(2020) @Max(2099) Integer year,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String ownerId,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 20) String unit,
      @NotNull @Min(1) @Max(MOST) Long target,
      @Nullable @Size(min = 4, max = 4) List<@NotNull @Min(0) @Max(MOST) Long> quarters,
      @Nullable @Size(min = 12, max = 12) List<@NotNull @Min(0) @Max(MOST) Long> months) {

    SetGoal command() {
      return new SetGoal(
          year,
          departmentId,
          ownerId,
          title.strip(),
          unit.strip(),
          target,
          split(target, quarters, months));
    }
  }

  /** Another split: by month, else by quarter, else evenly. */
  @Schema(
      name = "SplitGoal",
      example = "{\"months\": [30, 30, 30, 40, 40, 40, 40, 40, 40, 50, 50, 50]}")
  record SplitAnew(
      @Nullable @Size(min = 4, max = 4) List<@NotNull @Min(0) @Max(MOST) Long> quarters,
      @Nullable @Size(min = 12, max = 12) List<@NotNull @Min(0) @Max(MOST) Long> months) {

    Split split(long target) {
      return GoalRequests.split(target, quarters, months);
    }
  }

  /** What was reached in a month. */
  @Schema(name = "NoteGoalResult", example = "{\"month\": 1, \"reached\": 32}")
  record Result(
      @NotNull @Min(1) @Max(12) Integer month, @NotNull @Min(0) @Max(MOST) Long reached) {}

  private static Split split(
      long target, @Nullable List<Long> quarters, @Nullable List<Long> months) {
    if (months != null) {
      return new Split(months);
    }
    return quarters == null ? Split.even(target) : Split.ofQuarters(quarters);
  }
}
