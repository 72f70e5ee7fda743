package org.kehu.customer.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerSheet;
import org.kehu.kit.crypto.PersonalOf;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is gathered of one customer. It has the customer's id and is reached through the customer's
 * file only.
 */
@Document("dossiers")
@PersonalOf(collection = "customers", field = "_id")
public final class Dossier extends CustomerSheet {

  private static final int MOST_REPORTS = 50;
  private static final int KEPT_CHANGES = 200;

  private List<CompetitorDealing> competitors = new ArrayList<>();
  private List<AnnualReport> reports = new ArrayList<>();
  private Parts parts = Parts.NONE;
  private List<PartChange> changes = new ArrayList<>();

  private Dossier() {}

  private Dossier(Customer customer) {
    super(customer);
  }

  /** The dossier of a customer of whom nothing is gathered. */
  static Dossier of(Customer customer) {
    return new Dossier(customer);
  }

  /** All that is known of dealings with competitors; the same again changes nothing. */
  List<DossierEvent> competitors(List<CompetitorDealing> known) {
    Set<String> names = new LinkedHashSet<>();
    for (CompetitorDealing dealing : known) {
      if (!names.add(dealing.competitor())) {
        throw DossierProblem.COMPETITOR_TWICE.problem().with("competitor", dealing.competitor());
      }
    }
    if (competitors.equals(known)) {
      return List.of();
    }
    competitors = new ArrayList<>(known);
    return List.of(new DossierEvent.CompetitorsChanged(known.size()));
  }

  /** Writes a year's report down, in place of an earlier one; the same again changes nothing. */
  List<DossierEvent> report(AnnualReport report, int presentYear) {
    int year = report.figures().year();
    if (year > presentYear) {
      throw DossierProblem.REPORT_TOO_EARLY.problem().with("year", year);
    }
    Optional<AnnualReport> before = report(year);
    if (before.map(AnnualReport::figures).filter(report.figures()::equals).isPresent()) {
      return List.of();
    }
    if (before.isEmpty() && reports.size() == MOST_REPORTS) {
      throw DossierProblem.REPORTS_TOO_MANY.problem().with("most", MOST_REPORTS);
    }
    before.ifPresent(reports::remove);
    reports.add(report);
    reports.sort(Comparator.comparingInt(one -> -one.figures().year()));
    return List.of(new DossierEvent.AnnualReportKept(year));
  }

  private Optional<AnnualReport> report(int year) {
    return reports.stream().filter(one -> one.figures().year() == year).findFirst();
  }

  /** What is known of a part, in place of what was known before; the same changes nothing. */
  List<DossierEvent> keep(Part part, Instant at, String by) {
    Part before = parts.of(part.kind()).orElse(null);
    List<PartChange> differences = PartChange.between(before, part, at, by);
    if (differences.isEmpty()) {
      return List.of();
    }
    parts = parts.with(part);
    changes.addAll(differences);
    while (changes.size() > KEPT_CHANGES) {
      changes.removeFirst();
    }
    return List.of(
        new DossierEvent.PartKept(
            part.kind(), differences.stream().map(PartChange::item).toList()));
  }

  @Override
  public String subjectKind() {
    return "dossier";
  }

  public List<CompetitorDealing> competitors() {
    return List.copyOf(competitors);
  }

  /** The newest year first. */
  public List<AnnualReport> reports() {
    return List.copyOf(reports);
  }

  /** What is gathered bit by bit. */
  public Parts parts() {
    return parts;
  }

  /** How the parts were changed, oldest first; the last two hundred. */
  public List<PartChange> changes() {
    return List.copyOf(changes);
  }
}
