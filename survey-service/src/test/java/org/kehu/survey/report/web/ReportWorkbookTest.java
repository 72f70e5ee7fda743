package org.kehu.survey.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kehu.survey.page.Labels;
import org.kehu.testkit.Proves;

class ReportWorkbookTest {

  private static XSSFWorkbook reopened(String summary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Labels words = Labels.of(ReportPage.class, Locale.CHINESE);
    ReportWorkbook.write(ReportSamples.distributed(summary), words, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<? extends XDDFChartData.Series> series(XSSFWorkbook book, String sheet) {
    List<XSSFChart> charts = book.getSheet(sheet).getDrawingPatriarch().getCharts();
    assertThat(charts).hasSize(1);
    XDDFChartData drawn = charts.getFirst().getChartSeries().getFirst();
    return IntStream.range(0, drawn.getSeriesCount()).mapToObj(drawn::getSeries).toList();
  }

  @Test
  @Proves({"S-08", "F-17"})
  void theWorkbookHasNativeChartsOfAreasAndOfTheResponseRate() throws IOException {
    try (XSSFWorkbook book = reopened("共发放问卷 120 份，回收 48 份。")) {
      List<? extends XDDFChartData.Series> areas = series(book, "各方面得分");
      assertThat(areas).hasSize(2);
      assertThat(areas.getFirst().getCategoryData().getPointCount()).isEqualTo(3);
      assertThat(areas.getFirst().getCategoryData().getPointAt(1)).isEqualTo("及时性");
      assertThat(areas.getFirst().getValuesData().getPointAt(1).doubleValue()).isEqualTo(6.2);
      assertThat(areas.getLast().getValuesData().getPointAt(1).doubleValue()).isEqualTo(8);
      assertThat(series(book, "主要数据")).hasSize(1);
    }
  }

  @Test
  @Proves("S-08")
  void whatPeopleWriteIsTextThatNoSpreadsheetRuns() throws IOException {
    try (XSSFWorkbook book = reopened("=HYPERLINK(\"http://example.com\")")) {
      assertThat(book.getSheet("正文").getRow(2).getCell(1).getCellType()).isEqualTo(CellType.STRING);
    }
  }
}
