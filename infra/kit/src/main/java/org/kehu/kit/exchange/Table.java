package org.kehu.kit.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A table that is read row by row; what it is, is found out from its bytes, not from its name. Rows
 * of empty cells are left out, and what {@link TableWriter} made harmless is as it was.
 */
public abstract sealed class Table implements Iterator<TableRow>, AutoCloseable
    permits CsvTable, XlsxTable {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final TableLimits limits;

  Table(TableLimits limits) {
    this.limits = limits;
  }

  /**
   * Opens a table; {@link TableUnreadable} when it is none, or not of an allowed size.
   *
   * @param file opens the file from its beginning, more than once
   */
  public static Table open(Supplier<InputStream> file, TableLimits limits) {
    byte[] start = start(file);
    if (Arrays.equals(start, OLE)) {
      throw new TableUnreadable(TableUnreadable.Code.FORMAT_OLD, "");
    }
    return Arrays.equals(start, ZIP)
        ? XlsxTable.openXlsx(file, limits)
        : CsvTable.openCsv(file, limits);
  }

  private static byte[] start(Supplier<InputStream> file) {
    try (InputStream in = file.get()) {
      return in.readNBytes(ZIP.length);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The first row. */
  public abstract List<String> header();

  @Override
  public abstract void close();

  final List<String> header(List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      throw new TableUnreadable(TableUnreadable.Code.HEADER_MISSING, "");
    }
    return checked(cells, 1);
  }

  final TableRow row(int number, long line, List<String> cells) {
    if (number > limits.rows()) {
      throw new TableUnreadable(
          TableUnreadable.Code.TOO_MANY_ROWS, Integer.toString(limits.rows()));
    }
    return new TableRow(
        number, line, checked(cells, line).stream().map(FormulaGuard::original).toList());
  }

  private List<String> checked(List<String> cells, long line) {
    if (cells.size() > limits.columns()) {
      throw new TableUnreadable(
          TableUnreadable.Code.TOO_MANY_COLUMNS, Integer.toString(limits.columns()));
    }
    if (cells.stream().anyMatch(cell -> cell.length() > limits.cell())) {
      throw new TableUnreadable(TableUnreadable.Code.CELL_TOO_LONG, Long.toString(line));
    }
    return List.copyOf(cells);
  }

  final TableLimits limits() {
    return limits;
  }
}
