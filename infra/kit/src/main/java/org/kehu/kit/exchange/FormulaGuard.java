package org.kehu.kit.exchange;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from computing a cell that somebody typed as text: a leading apostrophe makes
 * it show the cell instead. A plain number is left alone; the apostrophe goes again when the table
 * is read back.
 */
final class FormulaGuard {

  private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

  private FormulaGuard() {}

  static boolean runs(String cell) {
    if (cell.isEmpty() || NUMBER.matcher(cell).matches()) {
      return false;
    }
    String stripped = cell.stripLeading();
    return isStart(cell) || isStart(stripped);
  }

  private static boolean isStart(String cell) {
    return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
  }

  static String harmless(String cell) {
    return isMarked(cell) ? "'" + cell : cell;
  }

  static String original(String cell) {
    return cell.startsWith("'") && isMarked(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /** What runs, and what somebody typed to look like one that is marked already. */
  private static boolean isMarked(String cell) {
    return runs(cell.substring(apostrophes(cell)));
  }

  private static int apostrophes(String cell) {
    int count = 0;
    while (count < cell.length() && cell.charAt(count) == '\'') {
      count++;
    }
    return count;
  }
}
