package org.kehu.customer.analysisreport.web;

import java.util.List;
import java.util.function.Function;
import org.kehu.customer.analysisreport.AnalysisReport;
import org.kehu.customer.analysisreport.SectionFigures;
import org.kehu.kit.exchange.Chart;
import org.kehu.kit.money.Money;

/** The figures of a report as charts, one for each section that has some (F-04). */
final class ReportCharts {

  private ReportCharts() {}

  static List<Chart> of(AnalysisReport report) {
    return report.sections().stream()
        .filter(section -> !section.lines().isEmpty())
        .map(ReportCharts::chart)
        .toList();
  }

  private static Chart chart(SectionFigures section) {
    return new Chart(
        section.title(),
        "项目",
        section.lines().stream().map(line -> ReportTable.name(line.value())).toList(),
        List.of(
            series("销售额(元)", section, SectionFigures.Line::amount),
            series("上期销售额(元)", section, SectionFigures.Line::amountBefore)));
  }

  private static Chart.Series series(
      String name, SectionFigures section, Function<SectionFigures.Line, Money> amount) {
    return new Chart.Series(
        name, section.lines().stream().map(amount.andThen(Money::amount)).toList());
  }
}
