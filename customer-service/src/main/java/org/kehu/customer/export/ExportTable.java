package org.kehu.customer.export;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.customfield.FieldDefinition;
import org.kehu.customer.customfield.Fields;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Profile;
import org.kehu.kit.access.Caller;
import org.kehu.kit.exchange.TableWriter;

/**
 * The table of an export: each row carries who made it leave, when and what for, so that a part of
 * it still tells where it comes from.
 */
final class ExportTable implements Closeable {

  /** Title of the last column. */
  static final String WATERMARK = "导出水印";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final TableWriter table;
  private final List<FieldDefinition> customFields;
  private final Caller reader;
  private final String watermark;

  private ExportTable(
      TableWriter table, List<FieldDefinition> customFields, Caller reader, String watermark) {
    this.table = table;
    this.customFields = customFields;
    this.reader = reader;
    this.watermark = watermark;
  }

  /**
   * Begins it with its header.
   *
   * @param customFields that may leave, each in a column behind those of all files
   */
  static ExportTable begin(
      TableWriter table, CustomerExport export, List<FieldDefinition> customFields, ZoneId zone)
      throws IOException {
    List<String> titles = new ArrayList<>();
    for (ExportColumn column : ExportColumn.values()) {
      titles.add(column.title());
    }
    customFields.forEach(field -> titles.add(field.title()));
    titles.add(WATERMARK);
    table.write(titles);
    String watermark =
        "导出人 %s;时间 %s;用途 %s"
            .formatted(
                export.starter().id(),
                export.askedAt().atZone(zone).format(TIME),
                export.purpose());
    return new ExportTable(table, customFields, export.starter().caller(), watermark);
  }

  /** A file, with the personal data that who asked may read of it. */
  void write(Customer file) throws IOException {
    Profile whole = file.profile();
    Profile shown = whole.with(whole.personal().shown(SecurityRules.disclosure(reader, file)));
    ExportColumn.Row row = new ExportColumn.Row(file, shown);
    List<String> cells = new ArrayList<>();
    for (ExportColumn column : ExportColumn.values()) {
      cells.add(column.of(row));
    }
    customFields.forEach(field -> cells.add(Fields.cell(field, whole.custom())));
    cells.add(watermark);
    table.write(cells);
  }

  /** Cells that were made harmless so far. */
  long neutralised() {
    return table.neutralised();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
