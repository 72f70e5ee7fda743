package org.kehu.customer.analysisreport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.SalesBasis;
import org.kehu.customer.analysisreport.AnalysisReport;
import org.kehu.customer.analysisreport.Finding;
import org.kehu.customer.analysisreport.Measure;
import org.kehu.customer.analysisreport.MeasureUse;
import org.kehu.customer.analysisreport.ReportMove;
import org.kehu.customer.analysisreport.ReportOccasion;
import org.kehu.customer.analysisreport.ReportStatus;
import org.kehu.customer.analysisreport.SectionFigures;
import org.kehu.kit.money.web.MoneyJson;

/**
 * A report of customer analysis as it is shown (客户数据分析报告, F-04).
 *
 * @param missing what it lacks before it can be submitted
 */
@Schema(name = "AnalysisReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnalysisReportView(
    String id,
    String number,
    ReportOccasion occasion,
    @Nullable String reason,
    @Nullable String requestedBy,
    LocalDate from,
    LocalDate to,
    String departmentId,
    String templateVersion,
    Instant draftedAt,
    Instant dueAt,
    ReportStatus status,
    List<ReportMove> allowedMoves,
    List<SectionView> sections,
    List<MeasureView> measures,
    List<String> missing,
    @Nullable String authorId,
    @Nullable Instant submittedAt,
    boolean late,
    @Nullable String adoptedBy) {

  /**
   * A section of the template.
   *
   * @param finding what its author concludes; absent while nobody has
   */
  @Schema(name = "AnalysisSection")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SectionView(
      String code,
      String title,
      @Nullable SalesBasis basis,
      String guide,
      @Nullable MoneyJson amount,
      @Nullable MoneyJson amountBefore,
      @Nullable BigDecimal change,
      List<LineView> lines,
      @Nullable String finding) {

    static SectionView of(SectionFigures section, List<Finding> findings) {
      return new SectionView(
          section.code(),
          section.title(),
          section.basis(),
          section.guide(),
          MoneyJson.of(section.amount()),
          MoneyJson.of(section.amountBefore()),
          section.change(),
          section.lines().stream().map(LineView::of).toList(),
          findings.stream()
              .filter(one -> one.section().equals(section.code()))
              .map(Finding::text)
              .findFirst()
              .orElse(null));
    }
  }

  /**
   * One group of a section.
   *
   * @param value absent for all groups beyond those named
   */
  @Schema(name = "AnalysisLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      @Nullable String value,
      long customers,
      MoneyJson amount,
      BigDecimal share,
      MoneyJson amountBefore,
      BigDecimal shareBefore,
      @Nullable BigDecimal change) {

    static LineView of(SectionFigures.Line line) {
      return new LineView(
          line.value(),
          line.customers(),
          Objects.requireNonNull(MoneyJson.of(line.amount())),
          line.share(),
          Objects.requireNonNull(MoneyJson.of(line.amountBefore())),
          line.shareBefore(),
          line.change());
    }
  }

  /**
   * What a department is to do.
   *
   * @param place from 1
   */
  @Schema(name = "AnalysisMeasure")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeasureView(
      int place,
      MeasureUse use,
      String what,
      String departmentId,
      LocalDate dueOn,
      @Nullable String result,
      @Nullable Instant carriedOutAt,
      @Nullable String carriedOutBy) {

    static MeasureView of(int place, Measure measure) {
      Measure.Outcome outcome = measure.outcome();
      return new MeasureView(
          place,
          measure.use(),
          measure.what(),
          measure.departmentId(),
          measure.dueOn(),
          outcome == null ? null : outcome.result(),
          outcome == null ? null : outcome.at(),
          outcome == null ? null : outcome.by());
    }
  }

  static AnalysisReportView of(AnalysisReport report) {
    return new AnalysisReportView(
        report.id(),
        report.number(),
        report.occasion(),
        report.reason(),
        report.requestedBy(),
        report.stretch().from(),
        report.stretch().to(),
        report.departmentId(),
        report.templateVersion(),
        report.draftedAt(),
        report.dueAt(),
        report.status(),
        List.copyOf(report.status().allowed()),
        report.sections().stream()
            .map(section -> SectionView.of(section, report.findings()))
            .toList(),
        IntStream.range(0, report.measures().size())
            .mapToObj(i -> MeasureView.of(i + 1, report.measures().get(i)))
            .toList(),
        report.missing(),
        report.authorId(),
        report.submittedAt(),
        report.isLate(),
        report.adoptedBy());
  }
}
