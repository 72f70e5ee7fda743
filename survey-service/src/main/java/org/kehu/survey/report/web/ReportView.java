package org.kehu.survey.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.report.Figures;
import org.kehu.survey.report.ReportMove;
import org.kehu.survey.report.ReportStatus;
import org.kehu.survey.report.SatisfactionReport;
import org.kehu.survey.response.AreaScore;
import org.kehu.survey.response.Score;

/** A report as callers read it. */
@Schema(name = "SatisfactionReport")
record ReportView(
    @Schema(example = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e") String id,
    @Schema(example = "MYD-2026-0001") String number,
    String surveyId,
    ReportStatus status,
    Set<ReportMove> allowedMoves,
    @Schema(example = "2026 年度顾客满意度调查分析报告") String title,
    @Schema(example = "共发放问卷 120 份，回收 48 份。") String summary,
    @Schema(example = "服务态度评价较高，处理及时性较低。") String findings,
    @Schema(example = "增加周末值班，受理后两小时内首次响应。") String measures,
    @Schema(example = "[\"sales\", \"key-accounts\"]") Set<String> departments,
    FiguresView figures,
    @Nullable @Schema(description = "See /api/v1/approvals/survey") String approvalId,
    @Nullable @Schema(example = "st-wang-zong") String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable Instant distributedAt,
    Instant createdAt,
    Instant changedAt) {

  /** A score with its formula. */
  @Schema(name = "ReportScore")
  record ScoreView(
      @Schema(example = "8.25") BigDecimal value,
      @Schema(example = "10") int scale,
      @Schema(example = "mean-of-responses") String formula,
      @Schema(example = "1") int formulaVersion,
      @Schema(example = "48") int n) {

    static ScoreView of(Score score) {
      return new ScoreView(
          score.value(), score.scale(), score.formula(), score.formulaVersion(), score.n());
    }
  }

  /** One area beside its target. */
  @Schema(name = "ReportArea")
  record AreaView(
      @Schema(example = "timeliness") String area,
      ScoreView score,
      @Schema(description = "Below the target: measures are needed (未达目标)") boolean belowTarget) {}

  /** The figures as they were taken. */
  @Schema(name = "ReportFigures")
  record FiguresView(
      Instant takenAt,
      @Schema(example = "120") long invitations,
      @Schema(example = "48") long n,
      @Nullable @Schema(description = "Percent", example = "40.00") BigDecimal responseRate,
      @Nullable ScoreView overall,
      @Nullable @Schema(description = "At 95 %, out of ten (误差范围)", example = "0.42")
          BigDecimal marginOfError,
      @Schema(description = "Number of low responses", example = "3") long low,
      List<AreaView> areas,
      @Schema(description = "Target of the whole, out of ten (目标值)", example = "8")
          BigDecimal target,
      @Schema(description = "Target of each area", example = "8") BigDecimal areaTarget,
      boolean belowTarget,
      @Schema(description = "Version of the rule satisfaction-target", example = "0")
          int ruleVersion) {

    static FiguresView of(Figures figures) {
      Score overall = figures.overall();
      List<AreaScore> below = figures.areasBelowTarget();
      return new FiguresView(
          figures.takenAt(),
          figures.invitations(),
          figures.n(),
          figures.responseRate(),
          overall == null ? null : ScoreView.of(overall),
          figures.marginOfError(),
          figures.low(),
          figures.areas().stream()
              .map(area ->
                  new AreaView(area.area(), ScoreView.of(area.score()), below.contains(area)))
              .toList(),
          figures.target().overall(),
          figures.target().area(),
          figures.isBelowTarget(),
          figures.ruleVersion());
    }
  }

  static ReportView of(SatisfactionReport report) {
    return new ReportView(
        report.id(),
        report.number(),
        report.surveyId(),
        report.status(),
        report.status().allowed(),
        report.content().title(),
        report.content().summary(),
        report.content().findings(),
        report.content().measures(),
        new TreeSet<>(report.content().departments()),
        FiguresView.of(report.figures()),
        report.approvalId(),
        report.approvedBy(),
        report.approvedAt(),
        report.distributedAt(),
        report.createdAt(),
        report.changedAt());
  }
}
