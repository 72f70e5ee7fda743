package org.kehu.kit.exchange;

/** How a table is written. */
public enum TableFormat {
  /** UTF-8 with a byte order mark, so that a spreadsheet shows Chinese. */
  CSV("text/csv;charset=UTF-8", ".csv"),
  /** A workbook with text cells. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

  private final String mediaType;
  private final String suffix;

  TableFormat(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  /** End of a file name. */
  public String suffix() {
    return suffix;
  }
}
