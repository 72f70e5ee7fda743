package org.kehu.customer.analysisreport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.kehu.customer.analysis.AnalysisPolicy;
import org.kehu.customer.analysisreport.Finding;
import org.kehu.customer.analysisreport.Measure;
import org.kehu.customer.analysisreport.MeasureUse;
import org.kehu.customer.analysisreport.WriteReport;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on reports of customer analysis. */
final class AnalysisReportRequests {

  private AnalysisReportRequests() {}

  /** The company wants a report (按要求编制分析报告). */
  @Schema(
      name = "RequestAnalysisReport",
      example =
          """
          {"from": "2026-07-01", "to": "2026-09-30", "reason": "总经理办公会要求分析华南市场"}
          """)
  record Ask(
      @NotNull LocalDate from, @NotNull LocalDate to, @NotBlank @Size(max = 500) String reason) {}

  /** Findings and measures (撰写分析报告). */
  @Schema(
      name = "WriteAnalysisReport",
      example =
          """
          {"findings": [{"section": "GOODS", "text": "控制器占比上升,配件下降"}],
           "measures": [{"use": "PRODUCT", "what": "改进配件包装", "departmentId": "production",
                         "dueOn": "2027-03-31"}]}
          """)
  record Write(
      @NotNull @Size(max = 20) List<@NotNull @Valid FindingJson> findings,
      @NotNull @Size(max = 20) List<@NotNull @Valid MeasureJson> measures) {

    WriteReport toCommand() {
      return new WriteReport(
          findings.stream().map(one -> new Finding(one.section(), one.text().strip())).toList(),
          measures.stream()
              .map(one ->
                  new Measure(one.use(), one.what().strip(), one.departmentId(), one.dueOn(), null))
              .toList());
    }
  }

  /** What is concluded from a section. */
  @Schema(name = "AnalysisFinding")
  record FindingJson(
      @NotNull @Pattern(regexp = AnalysisPolicy.Section.CODE) String section,
      @NotBlank @Size(max = 4000) String text) {}

  /** What a department is to do. */
  @Schema(name = "PlanAnalysisMeasure")
  record MeasureJson(
      @NotNull MeasureUse use,
      @NotBlank @Size(max = 1000) String what,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @NotNull LocalDate dueOn) {}

  /** What came of a measure (措施落实情况). */
  @Schema(name = "CarryOutAnalysisMeasure", example = "{\"result\": \"已更换包装,退货下降\"}")
  record Outcome(@NotBlank @Size(max = 1000) String result) {}
}
