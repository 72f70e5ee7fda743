package org.kehu.kit.exchange;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number from 1, without the header
 * @param line where it begins in the file
 */
public record TableRow(int number, long line, List<String> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** Shows no cell: it may hold personal data. */
  @Override
  public String toString() {
    return "TableRow[" + number + "]";
  }
}
