package org.kehu.customer.export;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.files.FileDesk;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Takes the files of exports away when their days are over; the export itself stays. */
@Component
class ExportExpiry implements DueWork {

  private static final int ROUND = 20;

  private final CustomerExports exports;
  private final FileDesk attachments;

  ExportExpiry(CustomerExports exports, FileDesk attachments, MeterRegistry meters) {
    this.exports = exports;
    this.attachments = attachments;
    Gauge.builder("kehu.customer.exports.kept", exports, CustomerExports::kept)
        .description("Exports whose file is kept")
        .register(meters);
  }

  @Override
  public String name() {
    return "customer-export-expiry";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(exports.expired(now, ROUND), this::expire).done();
  }

  private void expire(CustomerExport export) {
    attachments
        .keptWith(ExportFiles.KIND, export.id())
        .forEach(file -> attachments.remove(file.id()));
    exports.write(export.id(), CustomerExport::expire);
  }
}
