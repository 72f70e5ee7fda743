package org.kehu.visit.customerreport;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What people do with reports to customers; each under the caller's present rights. */
@Service
public class CustomerReportDesk {

  private final CustomerReports reports;
  private final CustomerReportPlanner planner;
  private final KnownCustomers customers;
  private final Policies policies;
  private final CompanyCalendar calendar;

  CustomerReportDesk(
      CustomerReports reports,
      CustomerReportPlanner planner,
      KnownCustomers customers,
      Policies policies,
      CompanyCalendar calendar) {
    this.reports = reports;
    this.planner = planner;
    this.customers = customers;
    this.policies = policies;
    this.calendar = calendar;
  }

  public CustomerReport get(String id) {
    return reports.get(id, SecurityRules.sight());
  }

  public Page<CustomerReport> page(CustomerReportFilter filter, PageRequest request) {
    return reports.page(filter, SecurityRules.sight(), request);
  }

  /** Opens a report out of turn, for a customer that the caller may see. */
  public Stored<CustomerReport> open(String customerId, CustomerReportKind kind) {
    SecurityRules.person();
    try {
      return reports.create(() -> {
        KnownCustomer customer = customers.living(customerId, SecurityRules.sight());
        ReportDuty duty = owedNow(customer, kind);
        return Change.of(
            CustomerReport.open(planner.number(), customer, duty), CustomerReport.opened());
      });
    } catch (DuplicateKeyException openAlready) {
      throw CustomerReportProblem.CUSTOMER_REPORT_OPEN_ALREADY
          .problem()
          .with("kind", kind.name())
          .because(openAlready);
    }
  }

  private ReportDuty owedNow(KnownCustomer customer, CustomerReportKind kind) {
    EffectivePolicy<CustomerReportPolicy> rules = policies.now(CustomerReportRules.REPORTS);
    Moment now = calendar.now();
    CustomerReportPolicy.Rule rule =
        rules
            .value()
            .rule(kind)
            .filter(_ -> rules.value().serves(customer))
            .orElseThrow(() ->
                CustomerReportProblem.CUSTOMER_REPORT_NOT_OWED.problem().with("kind", kind.name()));
    ReportSchedule schedule =
        new ReportSchedule(rules.value().leadDays(), now.today(), calendar::isWorked);
    return new ReportDuty(
        kind,
        rule.sections(),
        planner.last(customer, kind, now),
        schedule.soonest(),
        rules.version());
  }

  public Stored<CustomerReport> write(String id, ReportContent content) {
    String by = SecurityRules.person();
    return reports.change(id, SecurityRules.sight(), report -> report.write(content, by));
  }

  /** Has the customer told by notice; consent and limits are customer-service's to judge. */
  public Stored<CustomerReport> announce(String id, String text) {
    String by = SecurityRules.person();
    return reports.change(
        id, SecurityRules.sight(), report -> report.announce(text, by, calendar.now()));
  }

  /** Keeps what became of the notice. */
  public void noticeEnded(String id, Announcement.Outcome end, @Nullable String why) {
    reports.noticeEnded(id, end, why);
  }

  public Stored<CustomerReport> deliver(String id, DeliverReport given) {
    String by = SecurityRules.person();
    return reports.change(
        id, SecurityRules.sight(), report -> report.deliver(given, by, calendar.now()));
  }
}
