package org.kehu.survey.report.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kehu.survey.page.Labels;
import org.kehu.survey.report.web.ReportView.AreaView;
import org.kehu.survey.report.web.ReportView.FiguresView;

/**
 * A report as a workbook with native charts (catalogue S-08): areas beside their target, and how
 * many of those asked have answered. What people wrote are text cells, which no spreadsheet runs.
 */
final class ReportWorkbook {

  private static final int AREAS_FROM = 1;

  private final ReportView report;
  private final Labels words;

  private ReportWorkbook(ReportView report, Labels words) {
    this.report = report;
    this.words = words;
  }

  static void write(ReportView report, Labels words, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      ReportWorkbook made = new ReportWorkbook(report, words);
      made.figures(workbook.createSheet(words.of("figures")));
      if (!report.figures().areas().isEmpty()) {
        made.areas(workbook.createSheet(words.of("areas")));
      }
      made.texts(workbook.createSheet(words.of("texts")));
      workbook.write(out);
    }
  }

  private void figures(XSSFSheet sheet) {
    FiguresView figures = report.figures();
    row(sheet, 0, words.of("responses"), figures.n());
    row(sheet, 1, words.of("unanswered"), Math.max(0, figures.invitations() - figures.n()));
    if (figures.overall() != null) {
      row(sheet, 2, words.of("overall"), figures.overall().value());
    }
    row(sheet, 3, words.of("target"), figures.target());
    row(sheet, 4, words.of("low"), figures.low());
    XSSFChart chart = chart(sheet, words.of("rate"), 4);
    XDDFChartData pie = chart.createData(ChartTypes.PIE, null, null);
    pie.setVaryColors(true);
    pie.addSeries(names(sheet, 0, 1), values(sheet, 0, 1, 1)).setTitle(words.of("responses"), null);
    chart.plot(pie);
  }

  private void areas(XSSFSheet sheet) {
    List<AreaView> areas = report.figures().areas();
    XSSFRow head = sheet.createRow(0);
    head.createCell(0).setCellValue(words.of("area"));
    head.createCell(1).setCellValue(words.of("score"));
    head.createCell(2).setCellValue(words.of("target"));
    head.createCell(3).setCellValue("n");
    for (int at = 0; at < areas.size(); at++) {
      AreaView area = areas.get(at);
      XSSFRow row =
          row(sheet, AREAS_FROM + at, words.named("area", area.area()), area.score().value());
      row.createCell(2).setCellValue(report.figures().areaTarget().doubleValue());
      row.createCell(3).setCellValue(area.score().n());
    }
    bars(sheet, AREAS_FROM + areas.size() - 1);
  }

  private void bars(XSSFSheet sheet, int last) {
    XSSFChart chart = chart(sheet, words.of("areas"), 5);
    XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
    XDDFValueAxis scores = chart.createValueAxis(AxisPosition.BOTTOM);
    scores.setCrosses(AxisCrosses.AUTO_ZERO);
    scores.setMinimum(0d);
    scores.setMaximum(10d);
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, scores);
    bars.setBarDirection(BarDirection.BAR);
    XDDFDataSource<String> names = names(sheet, AREAS_FROM, last);
    bars.addSeries(names, values(sheet, AREAS_FROM, last, 1)).setTitle(words.of("score"), null);
    bars.addSeries(names, values(sheet, AREAS_FROM, last, 2)).setTitle(words.of("target"), null);
    chart.plot(bars);
  }

  private static XSSFChart chart(XSSFSheet sheet, String title, int column) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, 0, column + 8, 20);
    XSSFChart chart = drawing.createChart(anchor);
    chart.setTitleText(title);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    return chart;
  }

  private static XDDFDataSource<String> names(XSSFSheet sheet, int first, int last) {
    return XDDFDataSourcesFactory.fromStringCellRange(
        sheet, new CellRangeAddress(first, last, 0, 0));
  }

  private static XDDFNumericalDataSource<Double> values(
      XSSFSheet sheet, int first, int last, int column) {
    return XDDFDataSourcesFactory.fromNumericCellRange(
        sheet, new CellRangeAddress(first, last, column, column));
  }

  private static XSSFRow row(XSSFSheet sheet, int at, String name, Number value) {
    XSSFRow row = sheet.createRow(at);
    row.createCell(0).setCellValue(name);
    row.createCell(1)
        .setCellValue(value instanceof BigDecimal exact ? exact.doubleValue() : value.longValue());
    return row;
  }

  private void texts(XSSFSheet sheet) {
    String[][] all = {
      {words.of("number"), report.number()},
      {words.of("title"), report.title()},
      {words.of("summary"), report.summary()},
      {words.of("findings"), report.findings()},
      {words.of("measures"), report.measures()},
      {words.of("departments"), String.join(", ", report.departments())}
    };
    for (int at = 0; at < all.length; at++) {
      XSSFRow row = sheet.createRow(at);
      row.createCell(0).setCellValue(all[at][0]);
      row.createCell(1).setCellValue(all[at][1]);
    }
  }
}
