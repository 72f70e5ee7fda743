package org.kehu.customer.analysisreport.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysisreport.AnalysisReport;
import org.kehu.customer.analysisreport.Finding;
import org.kehu.customer.analysisreport.Measure;
import org.kehu.customer.analysisreport.SectionFigures;
import org.kehu.kit.exchange.TableWriter;

/** A report as the template of the company has it (客户数据分析报告模板, F-04), row by row. */
final class ReportTable {

  private static final List<String> TITLES =
      List.of("部分", "项目", "客户数", "销售额(元)", "占比", "上期销售额(元)", "上期占比", "变化", "说明");

  private final TableWriter table;

  private ReportTable(TableWriter table) {
    this.table = table;
  }

  static void write(AnalysisReport report, TableWriter table) throws IOException {
    table.write(TITLES);
    ReportTable rows = new ReportTable(table);
    for (SectionFigures section : report.sections()) {
      rows.write(section);
      rows.words(section.title(), "分析结论", finding(report, section.code()));
    }
    for (Measure measure : report.measures()) {
      String what = measure.what() + "(" + measure.departmentId() + "," + measure.dueOn() + ")";
      rows.words("改进措施", measure.use().name(), what);
    }
  }

  private void write(SectionFigures section) throws IOException {
    for (SectionFigures.Line line : section.lines()) {
      table.write(
          List.of(
              section.title(),
              name(line.value()),
              Long.toString(line.customers()),
              line.amount().amount().toPlainString(),
              percent(line.share()),
              line.amountBefore().amount().toPlainString(),
              percent(line.shareBefore()),
              percent(line.change()),
              ""));
    }
  }

  private void words(String section, String what, String text) throws IOException {
    table.write(List.of(section, what, "", "", "", "", "", "", text));
  }

  static String finding(AnalysisReport report, String code) {
    return report.findings().stream()
        .filter(one -> one.section().equals(code))
        .map(Finding::text)
        .findFirst()
        .orElse("");
  }

  static String name(@Nullable String value) {
    String known = Objects.requireNonNullElse(value, "其他");
    return known.isEmpty() ? "未填" : known;
  }

  static String percent(@Nullable BigDecimal part) {
    return part == null ? "" : part.movePointRight(2).setScale(2).toPlainString() + "%";
  }
}
