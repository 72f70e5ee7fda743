package org.kehu.customer.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.trade.Order;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.springframework.stereotype.Service;

/** Analyses what was sold, to whom, and how a customer buys. */
@Service
public class SalesDesk {

  /** Groups that an answer names. */
  public static final int NAMED = 200;

  private static final int MOST_ORDERS = 5000;

  private final SalesSource source;
  private final CustomerDesk files;
  private final Policies policies;
  private final Audit audit;
  private final Clock clock;
  private final ZoneId zone;

  SalesDesk(
      SalesSource source,
      CustomerDesk files,
      Policies policies,
      Audit audit,
      CustomerProperties properties,
      Clock clock) {
    this.source = source;
    this.files = files;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
    this.zone = properties.zone();
  }

  /** A customer with how it buys. */
  public record Judged(Customer customer, Behaviour behaviour) {}

  /** Of what sales are made up, as far as the caller sees them. */
  public SalesComposition composition(String by, @Nullable LocalDate from, @Nullable LocalDate to) {
    return composition(basis(by), stretch(from, to), Sight.ofRoles(Call.current().caller()), NAMED);
  }

  /** The same, about to leave as a file: so the audit trail has it first. */
  public SalesComposition exported(String by, @Nullable LocalDate from, @Nullable LocalDate to) {
    SalesComposition composition = composition(by, from, to);
    audit.require(
        AuditClass.EXPORT,
        "sales-analysis.exported",
        List.of("sales-analysis/" + composition.stretch().label()),
        Level.NORMAL,
        "exported",
        composition.by().name());
    return composition;
  }

  /** Of what sales are made up, as far as a sight shows. */
  public SalesComposition composition(SalesBasis by, Stretch stretch, Sight sight, int named) {
    return SalesComposition.of(
        by, stretch, sold(by, stretch, sight), sold(by, stretch.before(), sight), named);
  }

  private List<SalesSource.Sold> sold(SalesBasis by, Stretch stretch, Sight sight) {
    return source.sold(by, stretch.start(zone), stretch.end(zone), sight);
  }

  /** How a customer buys; 404 when its file may not be seen. */
  public Judged behaviour(String customerId) {
    Customer customer = files.get(customerId);
    AnalysisPolicy.BehaviourRules rules =
        policies.at(AnalysisPolicy.KIND, clock.instant()).value().behaviour();
    Stretch stretch = new Stretch(today().minusMonths(rules.months()).plusDays(1), today());
    return new Judged(
        customer,
        Behaviour.of(
            stretch,
            orders(customer, stretch),
            orders(customer, stretch.before()),
            rules,
            today(),
            zone));
  }

  private List<Order> orders(Customer customer, Stretch stretch) {
    return source.ordersOf(customer.ids(), stretch.start(zone), stretch.end(zone), MOST_ORDERS);
  }

  private Stretch stretch(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate last = to == null ? today() : to;
    return new Stretch(from == null ? last.withDayOfYear(1) : from, last);
  }

  private static SalesBasis basis(String by) {
    return SalesBasis.of(by)
        .orElseThrow(() ->
            AnalysisProblem.SALES_BASIS_INVALID
                .problem()
                .with("by", by)
                .with(
                    "known",
                    Arrays.stream(SalesBasis.values())
                        .map(SalesBasis::wireName)
                        .collect(Collectors.joining(", "))));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
