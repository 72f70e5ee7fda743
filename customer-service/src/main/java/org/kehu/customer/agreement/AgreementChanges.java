package org.kehu.customer.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * How an agreement is changed whatever is done: under the rights to the customer's file, and with
 * its reminders planned anew by the policy in force.
 */
@Component
class AgreementChanges {

  private final Agreements agreements;
  private final CustomerDesk files;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  AgreementChanges(
      Agreements agreements,
      CustomerDesk files,
      Policies policies,
      CustomerProperties properties,
      Clock clock) {
    this.agreements = agreements;
    this.files = files;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * One whose customer's file the caller may see, or in which the caller has a part; a 404 else.
   */
  Agreement seen(String customerId, String id) {
    return files
        .find(customerId)
        .map(file -> agreements.get(file.ids(), id))
        .orElseGet(
            () -> agreements.get(List.of(customerId), id, Sight.ofRoles(Call.current().caller())));
  }

  /** Changes one of a customer's whose file the caller may see. */
  Stored<Agreement> of(
      String customerId, String id, Function<Agreement, List<AgreementEvent>> verb) {
    return planned(customerId, id, (agreement, plan) -> verb.apply(agreement));
  }

  /** The same for a verb that needs the times of the policy. */
  Stored<Agreement> planned(
      String customerId,
      String id,
      BiFunction<Agreement, ReminderPlan, List<AgreementEvent>> verb) {
    Customer customer = files.get(customerId);
    return changed(agreements.get(customer.ids(), id), customer, verb);
  }

  /** Changes one that the caller may see as one who has a part in it, too. */
  Stored<Agreement> byPartner(
      String customerId, String id, Function<Agreement, List<AgreementEvent>> verb) {
    Customer customer = files.find(customerId).orElse(null);
    return changed(seen(customerId, id), customer, (agreement, plan) -> verb.apply(agreement));
  }

  private Stored<Agreement> changed(
      Agreement seen,
      @Nullable Customer customer,
      BiFunction<Agreement, ReminderPlan, List<AgreementEvent>> verb) {
    ReminderPlan plan = plan();
    return agreements.change(
        seen.id(),
        agreement -> {
          List<AgreementEvent> events = verb.apply(agreement, plan);
          if (customer != null) {
            agreement.follow(customer);
          }
          agreement.settle(plan);
          return events;
        });
  }

  ReminderPlan plan() {
    return new ReminderPlan(policy(), properties.zone());
  }

  AgreementPolicy policy() {
    return policies.at(AgreementPolicy.KIND, clock.instant()).value();
  }

  /** Refuses a day that lies ahead as one on which something was done. */
  void requirePast(LocalDate day) {
    if (day.isAfter(today())) {
      throw AgreementProblem.NOT_YET.problem().with("day", day.toString());
    }
  }

  /** The present day of the company. */
  LocalDate today() {
    return LocalDate.ofInstant(now(), properties.zone());
  }

  Instant now() {
    return clock.instant();
  }
}
