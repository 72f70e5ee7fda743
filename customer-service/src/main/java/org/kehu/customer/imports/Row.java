package org.kehu.customer.imports;

import java.util.List;

/**
 * One record of a file.
 *
 * @param number from 1, without the header
 * @param line where it begins in the file
 */
record Row(int number, long line, List<String> cells) {

  Row {
    cells = List.copyOf(cells);
  }

  /** Shows no cell: it may hold personal data. */
  @Override
  public String toString() {
    return "Row[" + number + "]";
  }
}
