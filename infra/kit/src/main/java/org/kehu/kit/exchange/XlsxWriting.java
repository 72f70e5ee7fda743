package org.kehu.kit.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of text cells; further sheets begin when one is full. */
final class XlsxWriting extends TableWriter {

  private static final int ROWS_A_SHEET = 1_048_576;
  private static final int ROWS_HELD = 500;

  private final Workbook workbook;
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  XlsxWriting(OutputStream out) {
    this.workbook = new Workbook(new Unclosed(out), "Kehu", "1.0");
    this.sheet = workbook.newWorksheet("Sheet1");
    sheet.freezePane(0, 1);
  }

  @Override
  void put(List<String> cells) throws IOException {
    if (row == ROWS_A_SHEET) {
      sheet.finish();
      sheets++;
      sheet = workbook.newWorksheet("Sheet" + sheets);
      row = 0;
    }
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (!cell.isEmpty()) {
        // Shared strings would all be held until the end.
        sheet.inlineString(row, column, printable(cell));
      }
    }
    row++;
    if (row % ROWS_HELD == 0) {
      sheet.flush();
    }
  }

  /** XML knows no control characters. */
  static String printable(String cell) {
    return cell.codePoints()
        .filter(
            sign -> sign >= ' ' && sign != 0xFFFE && sign != 0xFFFF || "\t\r\n".indexOf(sign) >= 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.finish();
  }

  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
