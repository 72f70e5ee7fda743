package org.kehu.survey.report.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kehu.survey.report.ReportStatus;
import org.kehu.survey.report.web.ReportView.AreaView;
import org.kehu.survey.report.web.ReportView.FiguresView;
import org.kehu.survey.report.web.ReportView.ScoreView;

/** A report as it is read. */
final class ReportSamples {

  static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");

  private ReportSamples() {}

  private static ScoreView score(String value) {
    return new ScoreView(new BigDecimal(value), 10, "mean-of-responses", 1, 48);
  }

  private static AreaView area(String code, String value, boolean below) {
    return new AreaView(code, score(value), below);
  }

  static ReportView distributed(String summary) {
    FiguresView figures =
        new FiguresView(
            AT,
            120,
            48,
            new BigDecimal("40.00"),
            score("8.25"),
            new BigDecimal("0.42"),
            3,
            List.of(
                area("service-attitude", "9.10", false),
                area("timeliness", "6.20", true),
                area("own-area", "8.50", false)),
            new BigDecimal("8"),
            new BigDecimal("8"),
            false,
            0);
    return new ReportView(
        "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e",
        "MYD-2026-0001",
        "5b0f0f5e-9d0c-3a51-8a44-1d1c9a2b3c4d",
        ReportStatus.DISTRIBUTED,
        Set.of(),
        "2026 年度顾客满意度调查分析报告",
        summary,
        "服务态度评价较高，处理及时性较低。",
        "增加周末值班，受理后两小时内首次响应。",
        new TreeSet<>(Set.of("sales", "key-accounts")),
        figures,
        "approval-1",
        "st-wang-zong",
        AT,
        AT,
        AT,
        AT);
  }
}
