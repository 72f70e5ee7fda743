package org.kehu.customer.imports;

import org.kehu.kit.exchange.TableUnreadable;

/**
 * Why a file as a whole cannot be imported.
 *
 * @param code what is wrong
 * @param detail column names, a line or a limit; empty if there is nothing to add
 */
public record ImportFailure(Code code, String detail) {

  /** What is wrong with the file. */
  public enum Code {
    /** Neither UTF-8, UTF-16 nor GB18030. */
    ENCODING_UNKNOWN,
    /** A workbook as spreadsheets wrote it before 2007. */
    FORMAT_OLD,
    /** There is no line with column names. */
    HEADER_MISSING,
    /** Needed columns are missing. */
    COLUMNS_MISSING,
    /** A quote is not closed. */
    CSV_BROKEN,
    /** The workbook is damaged. */
    XLSX_BROKEN,
    /** Unpacked, the workbook would be out of all proportion. */
    XLSX_TOO_LARGE,
    /** More rows than allowed. */
    TOO_MANY_ROWS,
    /** More columns than allowed. */
    TOO_MANY_COLUMNS,
    /** A cell is longer than a spreadsheet's may be. */
    CELL_TOO_LONG,
    /** Our own failure, five times. */
    GIVEN_UP
  }

  /** The reason that a table gave. */
  static ImportFailure of(TableUnreadable unreadable) {
    return new ImportFailure(Code.valueOf(unreadable.code().name()), unreadable.detail());
  }
}
