package org.kehu.customer.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.customfield.FieldCatalogue;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Level;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.kit.files.FileDesk;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.springframework.stereotype.Component;

/**
 * Writes the table, a page of files at a time, under the rights that who asked has by then. The
 * table is held in memory until it is sealed in the store, so that nothing of it lies on a disk in
 * clear; a runner that goes on after a kill begins again.
 */
@Component
class ExportRows implements ProcessStep {

  static final String NAME = "rows";

  private final CustomerExports exports;
  private final CustomerDesk files;
  private final FileDesk attachments;
  private final Audit audit;
  private final CustomerProperties properties;
  private final FieldCatalogue catalogue;
  private final Clock clock;

  ExportRows(
      CustomerExports exports,
      CustomerDesk files,
      FileDesk attachments,
      Audit audit,
      CustomerProperties properties,
      FieldCatalogue catalogue,
      Clock clock) {
    this.exports = exports;
    this.files = files;
    this.attachments = attachments;
    this.audit = audit;
    this.properties = properties;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Walk walk(Stint stint) {
    return new Writing(stint, exports.known(stint.argument(ExportKind.EXPORT)));
  }

  private final class Writing implements Walk {

    private final Stint stint;
    private final CustomerExport export;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable ExportTable table;
    private @Nullable String after;
    private long written;

    Writing(Stint stint, CustomerExport export) {
      this.stint = stint;
      this.export = export;
    }

    @Override
    public Advance next() {
      if (export.status() != ExportStatus.RUNNING) {
        return Advance.nothing();
      }
      try {
        ExportTable rows = table == null ? open() : table;
        Page<Customer> page = page();
        for (Customer file : page.items()) {
          rows.write(file);
        }
        written += page.items().size();
        stint.requireHeld();
        if (written > export.allowedRows()) {
          exports.write(export.id(), CustomerExport::fail);
          return new Advance.Impossible("export-grew");
        }
        after = page.next();
        return after == null ? finished(rows) : further();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    /** That rows leave is in the trail before the first of them is read. */
    private ExportTable open() throws IOException {
      asStarter()
          .within(() -> {
            audit.require(
                AuditClass.EXPORT,
                "customers.exported",
                List.of(export.subject()),
                Level.NORMAL,
                "exported",
                export.purpose());
            return true;
          });
      ExportTable opened =
          ExportTable.begin(
              TableWriter.of(export.format(), bytes),
              export,
              catalogue.current().exportable(),
              properties.zone());
      table = opened;
      return opened;
    }

    private Call asStarter() {
      return stint.onceAsStarter().unconditional();
    }

    private Page<Customer> page() {
      PageRequest request = new PageRequest(PageRequest.MAX_LIMIT, after, false);
      return asStarter().within(() -> files.list(export.search(), request));
    }

    private Advance further() {
      return new Advance.Further(Long.toString(written), tally(), Math.max(written, export.rows()));
    }

    private Tally tally() {
      return new Tally(written, 0, Map.of());
    }

    private Advance finished(ExportTable rows) throws IOException {
      rows.close();
      FileDesk.Taken taken =
          attachments.attach(
              ExportFiles.KIND,
              export.id(),
              "customers-" + export.id() + export.format().suffix(),
              new ByteArrayInputStream(bytes.toByteArray()));
      exports.write(
          export.id(),
          one -> one.ready(taken.file().id(), written, rows.neutralised(), clock.instant()));
      return Advance.done(tally());
    }
  }
}
