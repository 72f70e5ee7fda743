package org.kehu.customer.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Gathers and shows dossiers, under the rights to the customers' files. */
@Service
public class DossierDesk {

  private final Dossiers dossiers;
  private final CustomerDesk files;
  private final CustomerProperties properties;
  private final Clock clock;

  DossierDesk(Dossiers dossiers, CustomerDesk files, CustomerProperties properties, Clock clock) {
    this.dossiers = dossiers;
    this.files = files;
    this.properties = properties;
    this.clock = clock;
  }

  /** What is gathered; empty while that is nothing. 404 when the file may not be seen. */
  public Optional<Dossier> of(String customerId) {
    return dossiers.find(files.get(customerId).id());
  }

  /** All that is known of dealings with competitors, in place of what was known before. */
  public Stored<Dossier> competitors(String customerId, List<CompetitorDealing> known) {
    Customer customer = files.get(customerId);
    return dossiers.change(customer, dossier -> dossier.competitors(known));
  }

  /** A year's report, in place of an earlier one. */
  public Stored<Dossier> report(String customerId, AnnualReport.Figures figures) {
    Customer customer = files.get(customerId);
    Instant now = clock.instant();
    AnnualReport report = new AnnualReport(figures, now, Call.current().caller().id());
    int year = now.atZone(properties.zone()).getYear();
    return dossiers.change(customer, dossier -> dossier.report(report, year));
  }

  /** What is known of a part, in place of what was known before. */
  public Stored<Dossier> keep(String customerId, Part part) {
    Customer customer = files.get(customerId);
    Instant now = clock.instant();
    String by = Call.current().caller().id();
    return dossiers.change(customer, dossier -> dossier.keep(part, now, by));
  }
}
