package org.kehu.kit.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as RFC 4180 has it. */
final class CsvWriting extends TableWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer writer;
  private final CsvWriter csv;

  CsvWriting(OutputStream out) throws IOException {
    this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(BYTE_ORDER_MARK);
    this.csv = CsvWriter.builder().build(writer);
  }

  @Override
  void put(List<String> cells) {
    csv.writeRecord(cells);
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    writer.flush();
  }
}
