package org.kehu.visit.activity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.activity.ActivityDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The day's work over HTTP. */
@RestController
@Tag(name = "Visits 拜访")
class ActivityController {

  private final ActivityDesk desk;

  ActivityController(ActivityDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/visits/activity")
  @Operation(
      summary = "What was done on a day against the daily target (每日拜访指标与活动量)",
      description = "Of the caller; of everybody in a department for its leaders.")
  ActivityView activity(
      @Parameter(description = "Department that the caller leads", example = "key-accounts")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String department,
      @Parameter(description = "Today unless given", example = "2026-11-27")
          @RequestParam(required = false)
          @Nullable LocalDate day) {
    LocalDate on = day == null ? desk.today() : day;
    return ActivityView.of(on, desk.on(on, department));
  }
}
