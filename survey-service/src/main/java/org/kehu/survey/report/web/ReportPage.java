package org.kehu.survey.report.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.page.Html;
import org.kehu.survey.page.BarChart;
import org.kehu.survey.page.Labels;
import org.kehu.survey.page.Sheet;
import org.kehu.survey.report.web.ReportView.AreaView;
import org.kehu.survey.report.web.ReportView.FiguresView;
import org.kehu.survey.report.web.ReportView.ScoreView;

/**
 * A report as a page to read and to print (顾客满意度调查分析报告, catalogue S-08, F-17): figures, the areas
 * beside their target as a chart and as a table, what was written, who approved it and who gets it.
 */
final class ReportPage {

  private final ReportView report;
  private final Labels words;
  private final ZoneId zone;
  private final Html html;

  private ReportPage(ReportView report, Labels words, ZoneId zone) {
    this.report = report;
    this.words = words;
    this.zone = zone;
    this.html = Sheet.begin(report.title(), words.tag());
  }

  static String of(ReportView report, Labels words, ZoneId zone) {
    return new ReportPage(report, words, zone).whole();
  }

  private String whole() {
    html.element(
        "p",
        report.number() + " · " + words.named("status", report.status().name()),
        "class",
        "note");
    figures();
    written("summary", report.summary());
    areas();
    written("findings", report.findings());
    written("measures", report.measures());
    signed();
    return Sheet.end(html);
  }

  private void figures() {
    FiguresView figures = report.figures();
    ScoreView overall = figures.overall();
    List<String[]> rows = new ArrayList<>();
    rows.add(row("taken", day(figures.takenAt())));
    rows.add(row("responses", figures.n() + " / " + figures.invitations()));
    rows.add(row("rate", figures.responseRate() == null ? "–" : figures.responseRate() + " %"));
    rows.add(row("overall", overall == null ? "–" : score(overall, figures.marginOfError())));
    rows.add(row("target", plain(figures.target())));
    rows.add(row("low", Long.toString(figures.low())));
    Sheet.table(html, words.of("figures"), rows);
    if (overall != null) {
      html.element(
          "p",
          words.of("formula", overall.formula(), overall.formulaVersion(), overall.n()),
          "class",
          "note");
    }
  }

  private String[] row(String key, String value) {
    return new String[] {words.of(key), value};
  }

  private static String score(ScoreView score, @Nullable BigDecimal margin) {
    return plain(score.value()) + (margin == null ? "" : " ± " + plain(margin));
  }

  private void areas() {
    FiguresView figures = report.figures();
    if (figures.areas().isEmpty()) {
      return;
    }
    html.element("h2", words.of("areas"));
    new BarChart(
            "areas",
            words.of("areas-chart", plain(figures.areaTarget())),
            figures.areas().stream().map(this::bar).toList(),
            BigDecimal.TEN,
            figures.areaTarget(),
            words.of("missed"))
        .to(html);
    Sheet.table(
        html,
        words.of("areas-table"),
        figures.areas().stream()
            .map(area ->
                new String[] {
                  name(area),
                  plain(area.score().value())
                      + " (n = "
                      + area.score().n()
                      + ")"
                      + (area.belowTarget() ? " " + words.of("missed") : "")
                })
            .toList());
  }

  private BarChart.Bar bar(AreaView area) {
    return new BarChart.Bar(name(area), area.score().value(), plain(area.score().value()));
  }

  private String name(AreaView area) {
    return words.named("area", area.area());
  }

  private void written(String key, String text) {
    html.element("h2", words.of(key)).element("p", text.isEmpty() ? "–" : text);
  }

  private void signed() {
    html.element("h2", words.of("distribution"));
    List<String[]> rows = new ArrayList<>();
    Instant approvedAt = report.approvedAt();
    Instant distributedAt = report.distributedAt();
    rows.add(row("departments", String.join(", ", report.departments())));
    rows.add(
        row("approved", approvedAt == null ? "–" : report.approvedBy() + ", " + day(approvedAt)));
    rows.add(row("distributed", distributedAt == null ? "–" : day(distributedAt)));
    Sheet.table(html, words.of("signed"), rows);
  }

  private String day(Instant at) {
    return at.atZone(zone).toLocalDate().toString();
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }
}
