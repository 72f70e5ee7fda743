package org.kehu.survey.goal.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.goal.GoalStanding;
import org.kehu.survey.goal.GoalStatus;
import org.kehu.survey.goal.WorkGoal;

/** A goal as callers read it. */
@Schema(name = "WorkGoal")
record GoalView(
    String id,
    @Schema(example = "2027") int year,
    @Schema(example = "customer-service") String departmentId,
    @Nullable @Schema(example = "st-chen-kefu") String ownerId,
    @Schema(example = "全年回访重点客户") String title,
    @Schema(example = "次") String unit,
    @Schema(example = "480") long target,
    GoalStatus status,
    List<PartView> quarters,
    List<PartView> months,
    @Nullable @Schema(example = "st-sun-jingli") String adoptedBy,
    Instant createdAt,
    Instant changedAt) {

  /** A quarter or a month. */
  @Schema(name = "GoalPart")
  record PartView(
      @Schema(example = "2027-Q1") String period,
      @Schema(example = "90") long planned,
      @Schema(description = "What was noted so far", example = "86") long reached) {}

  static GoalView of(WorkGoal goal) {
    List<PartView> quarters = new ArrayList<>();
    List<PartView> months = new ArrayList<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      quarters.add(part(goal.year() + "-Q" + quarter, goal.standing(quarter * 3 - 2, quarter * 3)));
    }
    for (int month = 1; month <= 12; month++) {
      months.add(part("%d-%02d".formatted(goal.year(), month), goal.standing(month, month)));
    }
    return new GoalView(
        goal.id(),
        goal.year(),
        goal.departmentId(),
        goal.ownerId(),
        goal.title(),
        goal.unit(),
        goal.target(),
        goal.status(),
        quarters,
        months,
        goal.adoptedBy(),
        goal.createdAt(),
        goal.changedAt());
  }

  private static PartView part(String period, GoalStanding standing) {
    return new PartView(period, standing.planned(), standing.reached());
  }
}
