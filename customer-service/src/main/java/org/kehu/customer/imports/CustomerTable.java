package org.kehu.customer.imports;

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
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A file of customers, read record by record, whatever its encoding and its separator. */
final class CustomerTable implements AutoCloseable {

  private static final int LONGEST_HEADER = 10_000;
  private static final int LONGEST_RECORD = 1 << 17;

  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final Heading heading;
  private int number;
  private long line = 1;

  private CustomerTable(CsvReader<CsvRecord> csv) {
    this.csv = csv;
    this.records = csv.iterator();
    try {
      CsvRecord first = records.next();
      this.heading = Heading.of(first.getFields());
    } catch (NoSuchElementException empty) {
      throw new FileUnreadable(ImportFailure.Code.HEADER_MISSING, "");
    } catch (CsvParseException broken) {
      throw new FileUnreadable(ImportFailure.Code.CSV_BROKEN, "1");
    }
  }

  /** Opens a file; it is read once for its encoding and then again for its rows. */
  static CustomerTable open(Supplier<InputStream> file) {
    try {
      BufferedReader reader =
          new BufferedReader(Encoding.reader(file.get(), Encoding.of(file)), LONGEST_HEADER);
      char separator = separator(reader);
      return new CustomerTable(
          CsvReader.builder()
              .fieldSeparator(separator)
              .skipEmptyLines(true)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .maxBufferSize(LONGEST_RECORD)
              .ofCsvRecord((Reader) reader));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Heading heading() {
    return heading;
  }

  boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException broken) {
      throw broken(broken);
    }
  }

  Row next() {
    try {
      CsvRecord csvRecord = records.next();
      line = csvRecord.getStartingLineNumber();
      return new Row(++number, line, csvRecord.getFields());
    } catch (CsvParseException broken) {
      throw broken(broken);
    }
  }

  private FileUnreadable broken(CsvParseException cause) {
    FileUnreadable unreadable =
        new FileUnreadable(ImportFailure.Code.CSV_BROKEN, Long.toString(line));
    unreadable.initCause(cause);
    return unreadable;
  }

  /** Comma, tab or semicolon: the one that the first line has most of. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER - 1];
    int length = reader.read(start);
    reader.reset();
    Map<Character, Integer> found = new java.util.TreeMap<>(Map.of(',', 0, '\t', 0, ';', 0));
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
