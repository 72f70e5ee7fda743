package org.kehu.kit.exchange;

/**
 * How large a table may be.
 *
 * @param rows without the header
 * @param columns of the header and of each row
 * @param cell characters
 * @param unpacked bytes of a workbook's parts, all together
 * @param ratio how many times larger a part of a workbook may be than it is packed
 */
public record TableLimits(int rows, int columns, int cell, long unpacked, int ratio) {

  /** Enough for every import of the suite: 200,000 rows. */
  public static final TableLimits USUAL = new TableLimits(200_000, 200, 8_000, 1L << 30, 200);
}
