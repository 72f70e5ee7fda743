package org.kehu.kit.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows that were not taken, as a table that can be mended and sent again: the cells as they
 * came, then 行号, 处理结果 and 原因, which a later import ignores.
 */
public final class RefusedRows {

  private static final List<String> TITLES = List.of("行号", "处理结果", "原因");

  private RefusedRows() {}

  /**
   * Writes them.
   *
   * @param header as it stands in the file
   */
  public static void write(List<String> header, Iterator<RefusedRow> rows, TableWriter table)
      throws IOException {
    table.write(line(header, header.size(), TITLES));
    while (rows.hasNext()) {
      RefusedRow row = rows.next();
      List<String> told =
          List.of(Long.toString(row.line()), row.result(), String.join(";", row.reasons()));
      table.write(line(row.cells(), header.size(), told));
    }
  }

  private static List<String> line(List<String> cells, int width, List<String> further) {
    List<String> line = new ArrayList<>(width + further.size());
    for (int at = 0; at < width; at++) {
      line.add(at < cells.size() ? cells.get(at) : "");
    }
    line.addAll(further);
    return line;
  }
}
