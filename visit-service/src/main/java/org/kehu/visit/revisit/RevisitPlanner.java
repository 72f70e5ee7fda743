package org.kehu.visit.revisit;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Keeps the open revisits of a customer what they have to be: planned, moved, handed over or
 * withdrawn. It looks at what is, not at what happened, so that late, doubled or lost hints change
 * nothing: doing it again finds nothing to do (field M26).
 */
@Service
public class RevisitPlanner implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final KnownCustomers customers;
  private final Revisits revisits;
  private final RevisitSchedule schedule;
  private final Policies policies;
  private final Numbers numbers;
  private final CompanyCalendar calendar;

  RevisitPlanner(
      KnownCustomers customers,
      Revisits revisits,
      CompanyCalendar calendar,
      Policies policies,
      Numbers numbers) {
    this.customers = customers;
    this.revisits = revisits;
    this.schedule = new RevisitSchedule(calendar::isWorked, revisits);
    this.policies = policies;
    this.numbers = numbers;
    this.calendar = calendar;
  }

  /**
   * Plans for the next customers in the order of ids; what fits already stays untouched.
   *
   * @return the last of them, or empty when there are no more
   */
  public Optional<String> planAfter(String customerId, int limit) {
    List<KnownCustomer> next = customers.after(customerId, limit);
    next.forEach(this::follow);
    return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast().id());
  }

  /** Plans for one customer, if it is known. */
  public void plan(String customerId) {
    customers.find(customerId).ifPresent(this::follow);
  }

  @Override
  public void follow(KnownCustomer customer) {
    // Without a caller's key: one call may plan several revisits, and each starts a chain of its
    // own.
    String cause = Call.find().map(Call::causationId).orElseGet(Ids::next);
    Call.ofSystem(Caller.system("visit"), null, cause)
        .within(() -> {
          converge(customer);
          return null;
        });
  }

  private void converge(KnownCustomer customer) {
    EffectivePolicy<CadencePolicy> inForce = policies.now(CadenceKind.CADENCE);
    Set<String> cadences = new HashSet<>(revisits.openCadences(customer.id()));
    for (CadenceRule rule : inForce.value().rules()) {
      converge(customer, rule, inForce);
      cadences.remove(rule.code());
    }
    for (String abolished : cadences) {
      CadenceRule none = new CadenceRule(abolished, Map.of(), ContactMode.PHONE, 0);
      converge(customer, none, inForce);
    }
    revisits
        .withOtherRights(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> revisits.change(id, ALL, revisit -> revisit.follow(customer)));
  }

  private void converge(
      KnownCustomer customer, CadenceRule rule, EffectivePolicy<CadencePolicy> inForce) {
    Duty duty = duty(customer, rule, inForce);
    Optional<Revisit> open = revisits.open(customer.id(), rule.code());
    if (open.isEmpty()) {
      if (schedule.decide(duty, null) instanceof PlanStep.Plan(Reckoning reckoning)) {
        plan(customer, duty, reckoning);
      }
    } else {
      revisits.change(
          open.get().id(),
          ALL,
          revisit ->
              revisit.status() == RevisitStatus.PLANNED
                  ? revisit.follow(customer, schedule.decide(duty, revisit), duty)
                  : List.of());
    }
  }

  private void plan(KnownCustomer customer, Duty duty, Reckoning reckoning) {
    String number = numbers.next(calendar.now().numberPrefix("HF"), 4);
    try {
      revisits.create(
          () -> Change.of(Revisit.plan(number, customer, duty, reckoning), Revisit.planned()));
    } catch (DuplicateKeyException plannedMeanwhile) {
      // Another instance was quicker; what it planned came from the same state or is corrected by
      // the
      // newer state that is on its way to it.
      if (revisits.open(customer.id(), duty.rule().code()).isEmpty()) {
        throw plannedMeanwhile;
      }
    }
  }

  private Duty duty(
      KnownCustomer customer, CadenceRule rule, EffectivePolicy<CadencePolicy> inForce) {
    boolean gone =
        !customer.lives() || inForce.value().withoutRevisits().contains(customer.status());
    Period cycle = gone ? null : rule.cycle(customer.grade()).orElse(null);
    return new Duty(
        customer.id(),
        rule,
        inForce.version(),
        customer.grade(),
        cycle,
        gone ? ReplanReason.CUSTOMER_GONE : ReplanReason.NO_CADENCE,
        customer.ownerId(),
        worker(customer.ownerId(), customer.departmentId()),
        basis(customer, rule),
        calendar.now().today());
  }

  private static String worker(@Nullable String ownerId, String departmentId) {
    return ownerId == null ? Tokens.department(departmentId) : Tokens.own(ownerId);
  }

  private Basis basis(KnownCustomer customer, CadenceRule rule) {
    return revisits
        .lastCompletedOn(customer.id(), rule.code())
        .map(on -> new Basis(Basis.Kind.LAST_REVISIT, on))
        .orElseGet(() ->
            new Basis(Basis.Kind.CUSTOMER_KNOWN, calendar.now().dayOf(customer.knownSince())));
  }
}
