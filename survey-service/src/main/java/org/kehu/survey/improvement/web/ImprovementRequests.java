package org.kehu.survey.improvement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.improvement.Feedback;
import org.kehu.survey.improvement.FeedbackKind;
import org.kehu.survey.improvement.OpenImprovement;
import org.kehu.survey.measure.Kpi;
import org.kehu.survey.measure.Period;

/** What may be sent about improvements. */
final class ImprovementRequests {

  private ImprovementRequests() {}

  /** A new improvement. */
  @Schema(
      name = "OpenImprovement",
      example =
          """
          {"title": "缩短周末来件的处理时间", "departmentId": "customer-service", "kpi": "TIMELINESS",
           "before": "2026-10",
           "feedback": {"kind": "CASE", "reference": "TS-20261123-0001", "said": "周末无人处理，等了两天。"}}
          """)
  record Open(
      @NotBlank @Size(max = 200) String title,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @NotNull @Valid Feedback feedback,
      @NotNull Kpi kpi,
      @NotNull @Pattern(regexp = Period.FORM) String before) {

    OpenImprovement command() {
      return new OpenImprovement(title.strip(), departmentId, feedback, kpi, Period.of(before));
    }
  }

  /** More feedback. */
  @Schema(
      name = "AddFeedback",
      example =
          "{\"kind\": \"SURVEY\", \"reference\": \"MYD-2026-0001\", \"said\": \"及时性得分低于目标。\"}")
  record More(
      @NotNull FeedbackKind kind,
      @NotBlank @Size(max = 100) String reference,
      @NotBlank @Size(max = 1000) String said) {

    Feedback feedback() {
      return new Feedback(kind, reference.strip(), said.strip());
    }
  }

  /** A changed rule. */
  @Schema(
      name = "ChangeRule",
      example =
          "{\"rule\": \"complaint-deadlines\", \"change\": \"周末安排值班，首次响应缩短为 2 小时。\","
              + " \"from\": \"2026-11-01\"}")
  record Changed(
      @NotBlank @Size(max = 100) String rule,
      @NotBlank @Size(max = 2000) String change,
      @NotNull LocalDate from) {}

  /** The period that shows how it is now. */
  @Schema(name = "MeasureAfter", example = "{\"period\": \"2026-11\"}")
  record After(@NotNull @Pattern(regexp = Period.FORM) String period) {}
}
