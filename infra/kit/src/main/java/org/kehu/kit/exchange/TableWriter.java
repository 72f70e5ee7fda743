package org.kehu.kit.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a table row by row to a stream, holding no more than a few rows. Cells that a spreadsheet
 * would run as a formula get an apostrophe in front; {@link #neutralised} tells how many did.
 */
public abstract sealed class TableWriter implements Closeable
    permits ChartedXlsxWriting, CsvWriting, XlsxWriting {

  private long rows;
  private long neutralised;

  TableWriter() {}

  /** Begins a table; closing the writer ends it and leaves the stream open. */
  public static TableWriter of(TableFormat format, OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvWriting(out);
      case XLSX -> new XlsxWriting(out);
    };
  }

  /** Begins a table that is the first sheet of a workbook; each chart has a further one. */
  public static TableWriter charted(OutputStream out, List<Chart> charts) {
    return new ChartedXlsxWriting(out, charts);
  }

  /** Writes a row; the first is the header. */
  public final void write(List<String> cells) throws IOException {
    List<String> harmless = new ArrayList<>(cells.size());
    for (String cell : cells) {
      neutralised += FormulaGuard.runs(cell) ? 1 : 0;
      harmless.add(FormulaGuard.harmless(cell));
    }
    put(harmless);
    rows++;
  }

  /** Rows written so far, the header among them. */
  public final long rows() {
    return rows;
  }

  /** Cells that were changed so that no spreadsheet runs them. */
  public final long neutralised() {
    return neutralised;
  }

  abstract void put(List<String> cells) throws IOException;
}
