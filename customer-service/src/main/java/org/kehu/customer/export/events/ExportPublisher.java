package org.kehu.customer.export.events;

import java.util.Locale;
import org.kehu.customer.Topics;
import org.kehu.customer.export.CustomerExport;
import org.kehu.customer.export.ExportEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells what becomes of exports: counts, never conditions or rows. */
@Component
class ExportPublisher implements EventPublisher<CustomerExport, ExportEvent> {

  /** The body of every event of an export. */
  record Told(
      String exportId, String requesterId, String format, String status, long rows, long written) {}

  @Override
  public OutgoingEvent publish(CustomerExport export, ExportEvent event) {
    String what =
        switch (event) {
          case ExportEvent.ExportAsked asked -> "export-asked";
          case ExportEvent.ExportDecided decided ->
              decided.agreed() ? "export-approved" : "export-refused";
          case ExportEvent.ExportReady ready -> "export-ready";
          case ExportEvent.ExportFailed failed -> "export-failed";
          case ExportEvent.ExportExpired expired -> "export-expired";
        };
    Told told =
        new Told(
            export.id(),
            export.starter().id(),
            export.format().name().toLowerCase(Locale.ROOT),
            export.status().name(),
            export.rows(),
            export.written());
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", told, null);
  }
}
