package org.kehu.kit.exchange;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param line where it begins in the file
 * @param cells as they stand in the file
 * @param result in a word, in the language of the table
 * @param reasons what is wrong and what would be right
 */
public record RefusedRow(long line, List<String> cells, String result, List<String> reasons) {

  public RefusedRow {
    cells = List.copyOf(cells);
    reasons = List.copyOf(reasons);
  }

  /** Shows no cell: it may hold personal data. */
  @Override
  public String toString() {
    return "RefusedRow[" + line + "]";
  }
}
