package org.kehu.visit.customerreport;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Opens the reports that are due soon, and lets open ones follow their customers. It looks at what
 * is there, so that doing it again changes nothing.
 */
@Service
class CustomerReportPlanner implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final CustomerReports reports;
  private final KnownCustomers customers;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  CustomerReportPlanner(
      CustomerReports reports,
      KnownCustomers customers,
      Policies policies,
      CompanyCalendar calendar,
      Numbers numbers) {
    this.reports = reports;
    this.customers = customers;
    this.policies = policies;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  /**
   * Looks after the next customers in the order of ids.
   *
   * @return the last of them, or empty when there are no more
   */
  Optional<String> planAfter(String customerId, int limit, Moment now) {
    List<KnownCustomer> next = customers.after(customerId, limit);
    next.forEach(customer -> plan(customer, now));
    return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id());
  }

  /** Opens what a customer will be owed soon and has not open. */
  void plan(KnownCustomer customer, Moment now) {
    EffectivePolicy<CustomerReportPolicy> rules =
        policies.at(CustomerReportRules.REPORTS, now.instant());
    if (!rules.value().serves(customer)) {
      return;
    }
    ReportSchedule schedule =
        new ReportSchedule(rules.value().leadDays(), now.today(), calendar::isWorked);
    for (CustomerReportPolicy.Rule rule : rules.value().rules()) {
      rule.cycle(customer.grade())
          .flatMap(cycle -> soon(customer, rule, cycle, schedule, rules.version(), now))
          .ifPresent(duty -> open(customer, duty));
    }
  }

  private Optional<ReportDuty> soon(
      KnownCustomer customer,
      CustomerReportPolicy.Rule rule,
      Period cycle,
      ReportSchedule schedule,
      int version,
      Moment now) {
    if (schedule.isFarFrom(now.dayOf(customer.knownSince()), cycle)) {
      return Optional.empty();
    }
    LocalDate last = last(customer, rule.kind(), now);
    LocalDate dueOn = schedule.dueOn(customer.id(), last, cycle);
    return schedule.opens(dueOn) && !isOpen(customer, rule.kind())
        ? Optional.of(new ReportDuty(rule.kind(), rule.sections(), last, dueOn, version))
        : Optional.empty();
  }

  private boolean isOpen(KnownCustomer customer, CustomerReportKind kind) {
    return !reports.open(Set.of(CustomerReport.openKey(customer.id(), kind))).isEmpty();
  }

  /** The day up to which a customer has been told, else since when it is known. */
  LocalDate last(KnownCustomer customer, CustomerReportKind kind, Moment now) {
    return reports
        .lastDeliveredOn(customer.id(), kind)
        .orElseGet(() -> now.dayOf(customer.knownSince()));
  }

  private void open(KnownCustomer customer, ReportDuty duty) {
    try {
      reports.create(
          () -> Change.of(CustomerReport.open(number(), customer, duty), CustomerReport.opened()));
    } catch (DuplicateKeyException openedMeanwhile) {
      // Another instance was quicker; it is owed once.
      if (!isOpen(customer, duty.kind())) {
        throw openedMeanwhile;
      }
    }
  }

  String number() {
    return numbers.next(calendar.now().numberPrefix("KB"), 4);
  }

  @Override
  public Class<CustomerReport> follows() {
    return CustomerReport.class;
  }

  @Override
  public void follow(KnownCustomer customer) {
    boolean owed = policies.now(CustomerReportRules.REPORTS).value().serves(customer);
    reports
        .toFollow(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> reports.change(id, ALL, report -> report.follow(customer, owed)));
  }
}
