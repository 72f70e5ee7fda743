package org.kehu.survey.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.report.DraftReport;
import org.kehu.survey.report.ReportContent;

/** What may be sent about reports. */
final class ReportRequests {

  private ReportRequests() {}

  /** A new report. */
  @Schema(
      name = "DraftReport",
      example =
          """
          {"surveyId": "5b0f0f5e-9d0c-3a51-8a44-1d1c9a2b3c4d", "title": "2026 年度顾客满意度调查分析报告",
           "summary": "共发放问卷 120 份，回收 48 份。", "findings": "服务态度评价较高，处理及时性较低。",
           "measures": "增加周末值班，受理后两小时内首次响应。", "departments": ["sales", "key-accounts"]}
          """)
  record Draft(
      @NotNull @Pattern(regexp = Ids.FORM) String surveyId,
      @NotBlank @Size(max = 200) String title,
      @Nullable @Size(max = 10_000) String summary,
      @Nullable @Size(max = 10_000) String findings,
      @Nullable @Size(max = 10_000) String measures,
      @Nullable @Size(max = 50)
          Set<@NotNull @Pattern(regexp = ReportContent.DEPARTMENT) String> departments) {

    DraftReport command() {
      return new DraftReport(
          surveyId,
          new ReportContent(
              title,
              summary == null ? "" : summary,
              findings == null ? "" : findings,
              measures == null ? "" : measures,
              departments == null ? Set.of() : departments));
    }
  }
}
