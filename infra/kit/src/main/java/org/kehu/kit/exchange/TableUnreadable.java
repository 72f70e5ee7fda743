package org.kehu.kit.exchange;

/** A table as a whole cannot be read. */
public final class TableUnreadable extends RuntimeException {

  /** What is wrong with it. */
  public enum Code {
    /** Neither UTF-8, nor UTF-16 with a byte order mark, nor GB18030; or no text at all. */
    ENCODING_UNKNOWN,
    /** An old .xls or a workbook with a password: to be saved as .xlsx or CSV. */
    FORMAT_OLD,
    /** There is no line with column names. */
    HEADER_MISSING,
    /** Needed columns are missing; the detail names them. */
    COLUMNS_MISSING,
    /** A quote is not closed; the detail is the line. */
    CSV_BROKEN,
    /** The workbook is damaged. */
    XLSX_BROKEN,
    /** Unpacked, the workbook would be out of all proportion. */
    XLSX_TOO_LARGE,
    /** More rows than allowed; the detail is how many are. */
    TOO_MANY_ROWS,
    /** More columns than allowed; the detail is how many are. */
    TOO_MANY_COLUMNS,
    /** A cell is longer than allowed; the detail is the line. */
    CELL_TOO_LONG
  }

  private final Code code;
  private final String detail;

  public TableUnreadable(Code code, String detail) {
    super(code + " " + detail);
    this.code = code;
    this.detail = detail;
  }

  public Code code() {
    return code;
  }

  /** What the code needs to be understood; never a cell. */
  public String detail() {
    return detail;
  }

  TableUnreadable because(Throwable cause) {
    initCause(cause);
    return this;
  }
}
