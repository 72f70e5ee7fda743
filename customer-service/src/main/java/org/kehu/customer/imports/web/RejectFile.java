package org.kehu.customer.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.customer.imports.Reject;

/**
 * The rows that were not stored, as a CSV that a spreadsheet opens: the original cells, then line,
 * result and reasons. Cells that a spreadsheet would run as a formula are made text.
 */
final class RejectFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private RejectFile() {}

  static void write(List<String> header, Stream<Reject> rejects, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord(line(header, header.size(), "行号", "处理结果", "原因"));
      rejects.forEach(reject ->
          csv.writeRecord(
              line(
                  reject.cells(),
                  header.size(),
                  Long.toString(reject.line()),
                  reject.duplicate() ? "重复" : "拒绝",
                  String.join(";", reject.reasons()))));
    }
  }

  private static List<String> line(List<String> cells, int width, String... further) {
    List<String> line = new ArrayList<>(width + further.length);
    for (int at = 0; at < width; at++) {
      line.add(at < cells.size() ? harmless(cells.get(at)) : "");
    }
    line.addAll(List.of(further));
    return line;
  }

  /** A leading apostrophe makes a spreadsheet show the cell instead of computing it. */
  static String harmless(String cell) {
    String stripped = cell.stripLeading();
    boolean runs =
        !cell.isEmpty()
            && (FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                || !stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0);
    return runs ? "'" + cell : cell;
  }
}
