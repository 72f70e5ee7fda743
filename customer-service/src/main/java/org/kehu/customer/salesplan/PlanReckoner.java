package org.kehu.customer.salesplan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.AgreementDesk;
import org.kehu.customer.agreement.SignedVersion;
import org.kehu.customer.agreement.Terms;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Component;

/** Reckons from transactions and agreements what was reached and what is expected. */
@Component
class PlanReckoner {

  private final SalesFigures figures;
  private final AgreementDesk agreements;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  PlanReckoner(
      SalesFigures figures,
      AgreementDesk agreements,
      Policies policies,
      CustomerProperties properties,
      Clock clock) {
    this.figures = figures;
    this.agreements = agreements;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /** What was reached of a plan, and what its year is expected to bring. */
  record Reckoned(Attainment attainment, SalesForecast forecast) {}

  /** Counts the orders anew. */
  Reckoned of(SalesPlan plan, PlanContent content) {
    Map<YearMonth, Money> sold = sold(plan.about(), plan.departmentId(), plan.year());
    return new Reckoned(
        Attainment.of(content, plan.year(), sold, today(), policy().warnBelowPercent()),
        forecast(plan.about(), plan.year(), sold));
  }

  /** What a year is expected to bring of a customer. */
  SalesForecast forecast(PlanSubject customer, String departmentId, Year year) {
    return forecast(customer, year, sold(customer, departmentId, year));
  }

  private SalesForecast forecast(PlanSubject subject, Year year, Map<YearMonth, Money> sold) {
    return SalesForecast.of(
        year, YearMonth.from(today()), sold, agreed(subject), policy().forecast());
  }

  private Map<YearMonth, Money> sold(PlanSubject subject, String departmentId, Year year) {
    YearMonth present = YearMonth.from(today());
    YearMonth history = present.minusMonths(SalesForecast.history());
    YearMonth first = year.atMonth(1);
    return figures.ordered(
        subject, departmentId, first.isBefore(history) ? first : history, present.plusMonths(1));
  }

  private Predicate<YearMonth> agreed(PlanSubject subject) {
    if (subject.kind() != SubjectKind.KEY_ACCOUNT) {
      return month -> true;
    }
    List<Terms> terms =
        agreements.inForce(subject.value()).stream()
            .map(Agreement::inForce)
            .flatMap(java.util.Optional::stream)
            .map(SignedVersion::terms)
            .toList();
    return month -> terms.stream().anyMatch(one -> reaches(one, month));
  }

  /** Whether an agreement holds on a day of the month. */
  private static boolean reaches(Terms terms, YearMonth month) {
    LocalDate from = terms.from();
    LocalDate until = terms.until();
    return from != null
        && until != null
        && !from.isAfter(month.atEndOfMonth())
        && !until.isBefore(month.atDay(1));
  }

  SalesPolicy policy() {
    return policies.now(SalesPolicy.KIND).value();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }
}
