package org.kehu.kit.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook. Numbers are as they were typed, so that a phone number does not
 * become 1.38E10; dates are ISO dates; of a formula its last result is read.
 */
final class XlsxTable extends Table {

  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

  private final Path copy;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> header;
  private @Nullable TableRow next;
  private int number;

  private XlsxTable(Path copy, ReadableWorkbook workbook, TableLimits limits) throws IOException {
    super(limits);
    this.copy = copy;
    this.workbook = workbook;
    this.stream = workbook.getFirstSheet().openStream();
    this.rows = stream.iterator();
    if (!rows.hasNext()) {
      throw new TableUnreadable(TableUnreadable.Code.HEADER_MISSING, "");
    }
    this.header = header(withoutEmptyEnd(cells(rows.next()), 0));
  }

  static XlsxTable openXlsx(Supplier<InputStream> file, TableLimits limits) {
    Path copy = null;
    ReadableWorkbook workbook = null;
    try {
      copy = Files.createTempFile("kehu-table", ".xlsx");
      try (InputStream in = file.get()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      new XlsxParts(limits).check(copy);
      workbook = new ReadableWorkbook(copy.toFile(), OPTIONS);
      return new XlsxTable(copy, workbook, limits);
    } catch (TableUnreadable unreadable) {
      drop(workbook, copy);
      throw unreadable;
    } catch (IOException | RuntimeException broken) {
      drop(workbook, copy);
      throw broken(broken);
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && rows.hasNext()) {
        Row found = rows.next();
        List<String> cells = cells(found);
        if (!cells.stream().allMatch(String::isBlank)) {
          next = row(++number, found.getRowNum(), trimmed(cells));
        }
      }
      return next != null;
    } catch (ExcelReaderException | UncheckedIOException broken) {
      throw broken(broken);
    }
  }

  @Override
  public TableRow next() {
    TableRow found = hasNext() ? next : null;
    if (found == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return found;
  }

  /** Formatted but empty cells behind the last column are none. */
  private List<String> trimmed(List<String> cells) {
    List<String> row = new ArrayList<>(withoutEmptyEnd(cells, header.size()));
    while (row.size() < header.size()) {
      row.add("");
    }
    return row;
  }

  private static List<String> withoutEmptyEnd(List<String> cells, int least) {
    int end = cells.size();
    while (end > least && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < row.getCellCount(); at++) {
      if (at > limits().columns()) {
        break;
      }
      cells.add(row.getOptionalCell(at).map(XlsxTable::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER || cell.getValue() instanceof BigDecimal) {
      return isDate(cell.getDataFormatString()) ? date(cell) : number(cell);
    }
    String text =
        cell.getType() == CellType.BOOLEAN ? String.valueOf(cell.getValue()) : cell.getText();
    return text == null ? "" : text;
  }

  private static String number(Cell cell) {
    Object value = cell.getValue();
    return value instanceof BigDecimal number
        ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
        : String.valueOf(value);
  }

  private static String date(Cell cell) {
    LocalDateTime time = cell.asDate();
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  /** A number format with a year or a day is one of dates. */
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
    return bare.contains("y") || bare.contains("d") && bare.contains("m");
  }

  private static TableUnreadable broken(Exception cause) {
    return new TableUnreadable(TableUnreadable.Code.XLSX_BROKEN, "").because(cause);
  }

  private static void drop(@Nullable ReadableWorkbook workbook, @Nullable Path copy) {
    try {
      if (workbook != null) {
        workbook.close();
      }
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    stream.close();
    drop(workbook, copy);
  }
}
