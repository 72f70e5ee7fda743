package org.kehu.kit.exchange;

import java.math.BigDecimal;
import java.util.List;

/** Words and cells as the parts of a workbook write them. */
final class XlsxXml {

  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String SHEET_START =
      HEAD + "<worksheet xmlns=\"" + SHEETS + "\" xmlns:r=\"" + LINKS + "\"><sheetData>";

  private static final int LETTERS = 26;

  private XlsxXml() {}

  /** Text between two tags or in an attribute; XML knows no control characters. */
  static String text(String words) {
    return XlsxWriting.printable(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** {@code A} for 0, {@code AA} for 26. */
  static String column(int at) {
    String last = String.valueOf((char) ('A' + at % LETTERS));
    return at < LETTERS ? last : column(at / LETTERS - 1) + last;
  }

  /** A row of text cells; empty ones are left out. */
  static String row(int number, List<String> cells) {
    StringBuilder row = new StringBuilder("<row r=\"").append(number).append("\">");
    for (int at = 0; at < cells.size(); at++) {
      if (!cells.get(at).isEmpty()) {
        row.append(cell(at, number, cells.get(at)));
      }
    }
    return row.append("</row>").toString();
  }

  /** A cell of text. */
  static String cell(int column, int row, String words) {
    return "<c r=\"%s%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(column(column), row, text(words));
  }

  /** A cell of a number. */
  static String cell(int column, int row, BigDecimal number) {
    return "<c r=\"%s%d\"><v>%s</v></c>".formatted(column(column), row, number.toPlainString());
  }
}
