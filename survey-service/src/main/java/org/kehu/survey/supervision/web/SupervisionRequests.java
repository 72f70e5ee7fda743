package org.kehu.survey.supervision.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.supervision.Judgement;
import org.kehu.survey.supervision.MonthlyAssessment;

/** What may be sent about supervision reports. */
final class SupervisionRequests {

  private SupervisionRequests() {}

  /** The assessment of a month. */
  @Schema(
      name = "AssessService",
      example =
          """
          {"acceptance": {"points": 9, "findings": "本月 12 个项目全部按期验收。"},
           "activeMaintenance": {"points": 7, "findings": "主动巡检 40 家，计划 48 家。"},
           "otherWork": {"points": 8, "findings": "培训两次，客户反映良好。"},
           "requirements": "补齐未巡检的 8 家客户。"}
          """)
  record Assessing(
      @NotNull @Valid Judgement acceptance,
      @NotNull @Valid Judgement activeMaintenance,
      @NotNull @Valid Judgement otherWork,
      @Nullable @Size(max = 2000) String requirements) {

    MonthlyAssessment assessment() {
      return new MonthlyAssessment(
          acceptance, activeMaintenance, otherWork, requirements == null ? "" : requirements);
    }
  }

  /** What the general manager says to it. */
  @Schema(name = "NoteSupervision", example = "{\"instruction\": \"下月复查整改情况。\"}")
  record Noting(@Nullable @Size(max = 2000) String instruction) {}
}
