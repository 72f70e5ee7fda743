package org.kehu.visit.workreport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.workreport.ReportKind;
import org.kehu.visit.workreport.ReportText;

/** Bodies of requests about work reports. */
final class ReportRequests {

  private ReportRequests() {}

  @Schema(name = "DraftWorkReport", description = "A report to draft (起草工作报告)")
  record Draft(
      @Schema(description = "DAILY 日报, WEEKLY 周报 or MONTHLY 月度反馈", example = "DAILY") @NotNull
          ReportKind kind,
      @Schema(
              description = "2026-11-27, 2026-W48 or 2026-11; the present one unless given",
              example = "2026-11-27")
          @Size(max = 10)
          @Nullable String period) {}

  @Schema(name = "EditWorkReport", description = "What the person writes (报告内容)")
  record Edit(
      @Schema(example = "完成年度方案初稿") @Size(max = 8000) @Nullable String done,
      @Schema(example = "样品运输延误一天") @Size(max = 8000) @Nullable String problems,
      @Schema(description = "What customers said (客户反馈、质量信息)", example = "两家客户希望缩短检测周期")
          @Size(max = 8000)
          @Nullable String feedback,
      @Schema(example = "明天上午拜访江南检测") @Size(max = 8000) @Nullable String plans) {

    static Edit of(ReportText text) {
      return new Edit(text.done(), text.problems(), text.feedback(), text.plans());
    }

    ReportText value() {
      return new ReportText(done, problems, feedback, plans);
    }
  }

  @Schema(name = "ReadWorkReport", description = "A leader has read it (批阅)")
  record Read(@Schema(example = "请跟进样品运输") @Size(max = 2000) @Nullable String comment) {}
}
