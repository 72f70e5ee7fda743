package org.kehu.kit.exchange;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet of one chart: its figures, and the chart beside them, whose series refer to them. */
final class ChartSheet {

  private static final int COLUMNS_WIDE = 10;
  private static final int ROWS_HIGH = 20;

  private final XSSFSheet sheet;
  private final Chart chart;

  ChartSheet(XSSFSheet sheet, Chart chart) {
    this.sheet = sheet;
    this.chart = chart;
  }

  void draw() {
    figures();
    XSSFChart drawn = placed();
    XDDFCategoryAxis categories = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = drawn.createValueAxis(AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    XDDFBarChartData columns =
        (XDDFBarChartData) drawn.createData(ChartTypes.BAR, categories, values);
    columns.setBarDirection(BarDirection.COL);
    columns.setVaryColors(false);
    if (!chart.categories().isEmpty()) {
      series(columns);
    }
    drawn.plot(columns);
  }

  private void series(XDDFBarChartData columns) {
    XDDFDataSource<String> names = XDDFDataSourcesFactory.fromStringCellRange(sheet, figuresOf(0));
    for (int at = 1; at <= chart.series().size(); at++) {
      columns
          .addSeries(names, XDDFDataSourcesFactory.fromNumericCellRange(sheet, figuresOf(at)))
          .setTitle(
              FormulaGuard.harmless(chart.series().get(at - 1).name()),
              new CellReference(sheet.getSheetName(), 0, at, true, true));
    }
  }

  private void figures() {
    List<Chart.Series> series = chart.series();
    XSSFRow head = sheet.createRow(0);
    head.createCell(0).setCellValue(FormulaGuard.harmless(chart.heading()));
    for (int at = 0; at < series.size(); at++) {
      head.createCell(at + 1).setCellValue(FormulaGuard.harmless(series.get(at).name()));
    }
    for (int category = 0; category < chart.categories().size(); category++) {
      XSSFRow row = sheet.createRow(category + 1);
      row.createCell(0).setCellValue(FormulaGuard.harmless(chart.categories().get(category)));
      for (int at = 0; at < series.size(); at++) {
        row.createCell(at + 1).setCellValue(series.get(at).values().get(category).doubleValue());
      }
    }
  }

  private XSSFChart placed() {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int from = chart.series().size() + 2;
    XSSFChart drawn =
        drawing.createChart(
            drawing.createAnchor(0, 0, 0, 0, from, 1, from + COLUMNS_WIDE, 1 + ROWS_HIGH));
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    return drawn;
  }

  /** All categories, or the values of one series. */
  private CellRangeAddress figuresOf(int column) {
    return new CellRangeAddress(1, chart.categories().size(), column, column);
  }
}
