package org.kehu.customer.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.trade.Transactions;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Judges credit, under the rights to the customers' files. */
@Service
public class CreditDesk {

  private final CreditFiles credits;
  private final CustomerDesk files;
  private final Transactions transactions;
  private final Policies policies;
  private final CreditMetrics metrics;
  private final CustomerProperties properties;
  private final Clock clock;

  CreditDesk(
      CreditFiles credits,
      CustomerDesk files,
      Transactions transactions,
      Policies policies,
      CreditMetrics metrics,
      CustomerProperties properties,
      Clock clock) {
    this.credits = credits;
    this.files = files;
    this.transactions = transactions;
    this.policies = policies;
    this.metrics = metrics;
    this.properties = properties;
    this.clock = clock;
  }

  /** What a command made, and where the customer stands then. */
  public record Changed(Stored<CreditFile> stored, CreditStanding standing) {}

  /** Where a customer stands; 404 when the file may not be seen. */
  public CreditStanding standing(String customerId) {
    return standing(files.get(customerId));
  }

  private CreditStanding standing(Customer customer) {
    return CreditStanding.of(
        credits.find(customer.id()).orElse(null),
        inForce(),
        transactions.openOf(customer.ids()),
        today());
  }

  /**
   * Somebody decides the grade.
   *
   * @throws org.kehu.kit.problem.Problem 422 for a grade that the policy does not have, 403 for a
   *     limit above that of the grade when it is not the general manager's decision
   */
  public Changed assess(String customerId, AssessCredit command) {
    Customer customer = files.get(customerId);
    CreditPolicy policy = inForce().value();
    CreditPolicy.Terms terms =
        policy
            .terms(command.grade())
            .orElseThrow(() ->
                CreditProblem.CREDIT_GRADE_UNKNOWN
                    .problem()
                    .with("grade", command.grade())
                    .with(
                        "known", policy.grades().stream().map(CreditPolicy.Terms::code).toList()));
    if (command.limit() != null && command.limit().compareTo(terms.limitMoney()) > 0) {
      SecurityRules.requireLimitAboveGrade(Call.current().caller(), terms.limitMoney());
    }
    Instant now = clock.instant();
    String by = Call.current().caller().id();
    return changed(customer, file -> file.assess(command, now, by));
  }

  /** Writes down a credit problem. */
  public Changed note(String customerId, NoteTrouble command) {
    Customer customer = files.get(customerId);
    if (command.occurredOn().isAfter(today())) {
      throw CreditProblem.CREDIT_TROUBLE_INVALID
          .problem()
          .error(new FieldError("/occurredOn", "not-yet"));
    }
    Trouble trouble =
        new Trouble(
            Ids.next(),
            command.what(),
            command.occurredOn(),
            command.amount(),
            clock.instant(),
            Call.current().caller().id());
    return changed(customer, file -> file.note(trouble));
  }

  private Changed changed(Customer customer, Function<CreditFile, List<CreditEvent>> verb) {
    Stored<CreditFile> stored = credits.change(customer, verb);
    return new Changed(stored, standing(customer));
  }

  /** Whether a deal of that amount fits, and where the customer stands. */
  public Checked check(String customerId, Money amount) {
    CreditStanding standing = standing(customerId);
    LimitCheck check = standing.check(amount);
    metrics.checked(check.verdict());
    return new Checked(check, standing);
  }

  /** The answer and what it was made from. */
  public record Checked(LimitCheck check, CreditStanding standing) {}

  private EffectivePolicy<CreditPolicy> inForce() {
    return policies.at(CreditPolicy.KIND, clock.instant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }
}
