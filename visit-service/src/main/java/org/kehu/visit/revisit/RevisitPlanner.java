package org.kehu.visit.revisit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.visit.calendar.CompanyCalendar;
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
  private static final int MOST_ROUNDS = 10;

  private final KnownCustomers customers;
  private final Revisits revisits;
  private final Duties duties;
  private final RevisitSchedule schedule;
  private final Policies policies;
  private final Numbers numbers;
  private final CompanyCalendar calendar;

  RevisitPlanner(
      KnownCustomers customers,
      Revisits revisits,
      Duties duties,
      CompanyCalendar calendar,
      Policies policies,
      Numbers numbers) {
    this.customers = customers;
    this.revisits = revisits;
    this.duties = duties;
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
  public Class<Revisit> follows() {
    return Revisit.class;
  }

  /** Whom the policy owes revisits, and whom others were merged into: their projects count. */
  @Override
  public Set<String> expecting(Collection<KnownCustomer> known) {
    CadencePolicy inForce = policies.now(CadenceKind.CADENCE).value();
    Set<String> expecting = new HashSet<>(customers.heirs(known));
    known.stream()
        .filter(customer -> customer.mergedInto() != null || inForce.owes(customer))
        .forEach(customer -> expecting.add(customer.id()));
    return expecting;
  }

  @Override
  public void follow(KnownCustomer customer) {
    // Without a caller's key: one call may plan several revisits, and each starts a chain of its
    // own.
    String cause = Call.find().map(Call::causationId).orElseGet(Ids::next);
    Call.ofSystem(Caller.system("visit"), null, cause)
        .within(() -> {
          convergeToNewest(customer);
          return null;
        });
  }

  /**
   * Once more when the customer became another meanwhile: a run through all customers works on what
   * it read before, and must not give back rights that were taken since.
   */
  private void convergeToNewest(KnownCustomer known) {
    KnownCustomer customer = known;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      converge(customer);
      Optional<KnownCustomer> newest = customers.find(customer.id());
      if (newest.isEmpty() || newest.get().equals(customer)) {
        return;
      }
      customer = newest.get();
    }
  }

  private void converge(KnownCustomer customer) {
    EffectivePolicy<CadencePolicy> inForce = policies.now(CadenceKind.CADENCE);
    Set<OpenCadence> abolished = new HashSet<>(revisits.openCadences(customer.id()));
    for (Duty duty : duties.of(customer, inForce)) {
      converge(customer, duty);
      abolished.remove(new OpenCadence(duty.rule().code(), duty.projectId()));
    }
    abolished.forEach(open -> converge(customer, duties.abolished(customer, open, inForce)));
    revisits
        .withOtherRights(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> revisits.change(id, ALL, revisit -> revisit.follow(customer)));
    if (customer.mergedInto() != null) {
      plan(customer.mergedInto());
    }
  }

  private void converge(KnownCustomer customer, Duty duty) {
    Optional<Revisit> open = revisits.open(duty);
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
      // the newer state that is on its way to it.
      if (revisits.open(duty).isEmpty()) {
        throw plannedMeanwhile;
      }
    }
  }
}
