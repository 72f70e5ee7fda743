package org.kehu.survey.spotcheck.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.measure.Period;
import org.kehu.survey.standard.ServiceStandard;

/** What may be sent about spot checks. */
final class SpotCheckRequests {

  private SpotCheckRequests() {}

  /** A new spot check. */
  @Schema(
      name = "DrawSpotCheck",
      example = "{\"departmentId\": \"customer-service\", \"period\": \"2026-11\", \"size\": 10}")
  record Drawing(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @NotNull @Pattern(regexp = Period.FORM) String period,
      @NotNull @Min(1) @Max(100) Integer size,
      @Nullable
          @Min(-2147483648L)
          @Max(2147483647L)
          @Schema(description = "To draw the same again; none for a new one")
          Long seed) {}

  /** What was found in a case. */
  @Schema(
      name = "NoteFinding",
      example =
          """
          {"caseId": "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e", "remark": "记录完整，回访及时。",
           "points": {"greeting": 15, "respect": 15, "wording": 14, "written-record": 10, "cause-found": 12,
                      "solution-accepted": 10, "answered-in-time": 10, "solved-in-time": 10}}
          """)
  record Found(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String caseId,
      @NotEmpty @Size(max = 50)
          Map<
                  @NotNull @Size(max = 60) @Pattern(regexp = ServiceStandard.Item.CODE) String,
                  @NotNull @Min(0) @Max(100) Integer>
              points,
      @Nullable @Size(max = 2000) String remark) {

    String said() {
      return remark == null ? "" : remark.strip();
    }
  }
}
