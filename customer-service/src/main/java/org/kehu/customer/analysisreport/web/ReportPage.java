package org.kehu.customer.analysisreport.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.customer.analysisreport.AnalysisReport;
import org.kehu.customer.analysisreport.Measure;
import org.kehu.customer.analysisreport.SectionFigures;
import org.springframework.web.util.HtmlUtils;

/** A report as a page to print: its sections with figures and findings, and the measures. */
final class ReportPage {

  private ReportPage() {}

  static String of(AnalysisReport report) {
    String title = "客户数据分析报告 " + text(report.number());
    return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><p>"
        + report.stretch().from()
        + " 至 "
        + report.stretch().to()
        + "</p>"
        + report.sections().stream()
            .map(section -> section(section, ReportTable.finding(report, section.code())))
            .collect(Collectors.joining())
        + measures(report.measures())
        + "</body></html>";
  }

  private static String section(SectionFigures section, String finding) {
    String figures =
        section.lines().isEmpty()
            ? ""
            : table(
                List.of("项目", "客户数", "销售额(元)", "占比", "上期销售额(元)", "变化"),
                section.lines().stream().map(ReportPage::cells));
    return "<h2>"
        + text(section.title())
        + "</h2>"
        + figures
        + "<p>"
        + text(finding).replace("\n", "<br>")
        + "</p>";
  }

  private static List<String> cells(SectionFigures.Line line) {
    return List.of(
        ReportTable.name(line.value()),
        Long.toString(line.customers()),
        line.amount().amount().toPlainString(),
        ReportTable.percent(line.share()),
        line.amountBefore().amount().toPlainString(),
        ReportTable.percent(line.change()));
  }

  private static String measures(List<Measure> measures) {
    return "<h2>改进措施</h2>"
        + table(
            List.of("用途", "措施", "部门", "期限"),
            measures.stream()
                .map(one ->
                    List.of(
                        one.use().name(), one.what(), one.departmentId(), one.dueOn().toString())));
  }

  private static String table(List<String> head, Stream<List<String>> rows) {
    return "<table><thead>"
        + row("th", head)
        + "</thead><tbody>"
        + rows.map(cells -> row("td", cells)).collect(Collectors.joining())
        + "</tbody></table>";
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<" + tag + ">" + text(cell) + "</" + tag + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String text(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
