package org.kehu.customer.imports;

/**
 * Why a file as a whole cannot be imported.
 *
 * @param code what is wrong
 * @param detail column names or a line number; empty if there is nothing to add
 */
public record ImportFailure(Code code, String detail) {

  /** What is wrong with the file. */
  public enum Code {
    /** Neither UTF-8 nor GB18030. */
    ENCODING_UNKNOWN,
    /** There is no line with column names. */
    HEADER_MISSING,
    /** Needed columns are missing. */
    COLUMNS_MISSING,
    /** A quote is not closed, or a cell is too long. */
    CSV_BROKEN,
    /** Our own failure, five times. */
    GIVEN_UP
  }
}
