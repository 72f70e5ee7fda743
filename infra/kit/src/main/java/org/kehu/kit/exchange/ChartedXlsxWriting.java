package org.kehu.kit.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose first sheet is the table, of text cells, and which has a further sheet with
 * figures and a native chart for each chart. Unlike a plain table it is held until its end.
 */
final class ChartedXlsxWriting extends TableWriter {

  private static final int LONGEST_NAME = 31;

  private final OutputStream out;
  private final List<Chart> charts;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet table = workbook.createSheet("Sheet1");
  private int rows;

  ChartedXlsxWriting(OutputStream out, List<Chart> charts) {
    this.out = out;
    this.charts = List.copyOf(charts);
  }

  @Override
  void put(List<String> cells) {
    XSSFRow row = table.createRow(rows++);
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (!cell.isEmpty()) {
        row.createCell(column).setCellValue(XlsxWriting.printable(cell));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      for (int at = 1; at <= charts.size(); at++) {
        Chart chart = charts.get(at - 1);
        new ChartSheet(workbook.createSheet(nameOf(chart, at)), chart).draw();
      }
      workbook.write(out);
      out.flush();
    }
  }

  /** No two of one name, and nothing that a sheet's name must not have. */
  private static String nameOf(Chart chart, int number) {
    String end = " " + number;
    String plain = WorkbookUtil.createSafeSheetName(chart.title()).replaceAll("['\\p{Cntrl}]", " ");
    int most = LONGEST_NAME - end.length();
    return (plain.length() > most ? plain.substring(0, most) : plain) + end;
  }
}
