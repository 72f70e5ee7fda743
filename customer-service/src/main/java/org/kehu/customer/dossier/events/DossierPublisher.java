package org.kehu.customer.dossier.events;

import java.util.List;
import org.kehu.customer.Topics;
import org.kehu.customer.dossier.Dossier;
import org.kehu.customer.dossier.DossierEvent;
import org.kehu.customer.dossier.DossierEvent.AnnualReportKept;
import org.kehu.customer.dossier.DossierEvent.CompetitorsChanged;
import org.kehu.customer.dossier.DossierEvent.PartKept;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells that something was gathered, not what. */
@Component
class DossierPublisher implements EventPublisher<Dossier, DossierEvent> {

  record Competitors(String customerId, int known) {}

  record Reported(String customerId, int year) {}

  record Gathered(String customerId, String part, List<String> items) {}

  @Override
  public OutgoingEvent publish(Dossier dossier, DossierEvent event) {
    return switch (event) {
      case CompetitorsChanged changed ->
          told(dossier, "competitors-changed", new Competitors(dossier.id(), changed.known()));
      case AnnualReportKept kept ->
          told(dossier, "annual-report-kept", new Reported(dossier.id(), kept.year()));
      case PartKept kept ->
          told(
              dossier,
              "dossier-part-kept",
              new Gathered(dossier.id(), kept.part().name(), kept.items()));
    };
  }

  private static OutgoingEvent told(Dossier dossier, String what, Object body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, dossier.id());
  }
}
