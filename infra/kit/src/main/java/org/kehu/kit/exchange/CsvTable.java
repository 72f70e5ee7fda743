package org.kehu.kit.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A table as CSV, whatever its encoding and its separator. */
final class CsvTable extends Table {

  private static final int LONGEST_HEADER = 10_000;
  private static final int LONGEST_RECORD = 1 << 20;

  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private @Nullable CsvRecord next;
  private int number;
  private long line = 1;

  private CsvTable(CsvReader<CsvRecord> csv, TableLimits limits) {
    super(limits);
    this.csv = csv;
    this.records = csv.iterator();
    try {
      this.header = header(records.next().getFields());
    } catch (NoSuchElementException empty) {
      throw new TableUnreadable(TableUnreadable.Code.HEADER_MISSING, "").because(empty);
    } catch (CsvParseException broken) {
      throw broken(broken);
    }
  }

  static CsvTable openCsv(Supplier<InputStream> file, TableLimits limits) {
    try {
      BufferedReader reader = new BufferedReader(TextEncoding.reader(file), LONGEST_HEADER);
      return new CsvTable(
          CsvReader.builder()
              .fieldSeparator(separator(reader))
              .skipEmptyLines(true)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .maxBufferSize(LONGEST_RECORD)
              .ofCsvRecord((Reader) reader),
          limits);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && records.hasNext()) {
        CsvRecord found = records.next();
        if (!found.getFields().stream().allMatch(String::isBlank)) {
          next = found;
        }
      }
      return next != null;
    } catch (CsvParseException broken) {
      throw broken(broken);
    }
  }

  @Override
  public TableRow next() {
    CsvRecord found = hasNext() ? next : null;
    if (found == null) {
      throw new NoSuchElementException();
    }
    next = null;
    line = found.getStartingLineNumber();
    return row(++number, line, found.getFields());
  }

  private TableUnreadable broken(CsvParseException cause) {
    return new TableUnreadable(TableUnreadable.Code.CSV_BROKEN, Long.toString(line)).because(cause);
  }

  /** Comma, tab or semicolon: the one that the first line has most of. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER - 1];
    int length = reader.read(start);
    reader.reset();
    Map<Character, Integer> found = new TreeMap<>(Map.of(',', 0, '\t', 0, ';', 0));
    for (int at = 0; at < length && start[at] != '\n'; at++) {
      found.computeIfPresent(start[at], (separator, count) -> count + 1);
    }
    return found.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() > 0)
        .map(Map.Entry::getKey)
        .orElse(',');
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
