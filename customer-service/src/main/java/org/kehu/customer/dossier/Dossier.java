package org.kehu.customer.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kehu.customer.file.Customer;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is gathered of one customer. It has the customer's id and is reached through the customer's
 * file only.
 */
@Document("dossiers")
public final class Dossier extends ScopedAggregate {

  private static final int MOST_REPORTS = 50;

  private List<CompetitorDealing> competitors = new ArrayList<>();
  private List<AnnualReport> reports = new ArrayList<>();
  private Set<String> customerScope = new LinkedHashSet<>();

  private Dossier() {}

  private Dossier(String customerId) {
    super(customerId);
  }

  /** The dossier of a customer of whom nothing is gathered. */
  static Dossier of(Customer customer) {
    return new Dossier(customer.id());
  }

  /** All that is known of dealings with competitors; the same again changes nothing. */
  List<DossierEvent> competitors(List<CompetitorDealing> known, Customer customer) {
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
    follow(customer);
    return List.of(new DossierEvent.CompetitorsChanged(known.size()));
  }

  /** Writes a year's report down, in place of an earlier one; the same again changes nothing. */
  List<DossierEvent> report(AnnualReport report, Customer customer, int presentYear) {
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
    follow(customer);
    return List.of(new DossierEvent.AnnualReportKept(year));
  }

  private Optional<AnnualReport> report(int year) {
    return reports.stream().filter(one -> one.figures().year() == year).findFirst();
  }

  private void follow(Customer customer) {
    customerScope = new LinkedHashSet<>(customer.scope());
    rescope(customer.departmentId(), customer.level());
  }

  @Override
  protected Set<String> tokens() {
    return customerScope;
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
}
