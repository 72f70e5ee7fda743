package org.kehu.visit.visit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.kit.telemetry.Counts;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.staff.Colleagues;
import org.springframework.stereotype.Service;

/** What people do with visits; each under the caller's present rights. */
@Service
public class VisitDesk implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  /** More open visits of one person are not reckoned with. */
  private static final int MOST_INHERITED = 2000;

  private final Visits visits;
  private final KnownCustomers customers;
  private final CompanyCalendar calendar;
  private final Numbers numbers;
  private final Colleagues colleagues;
  private final VisitForms forms;
  private final Counts completed;

  VisitDesk(
      Visits visits,
      KnownCustomers customers,
      CompanyCalendar calendar,
      Numbers numbers,
      Colleagues colleagues,
      VisitForms forms,
      MeterRegistry meters) {
    this.visits = visits;
    this.customers = customers;
    this.calendar = calendar;
    this.numbers = numbers;
    this.colleagues = colleagues;
    this.forms = forms;
    this.completed =
        Counts.named("kehu.visit.visits.completed")
            .by("intention", Intention.values(), Intention::name)
            .in(meters);
  }

  public Visit get(String id) {
    return visits.get(id, SecurityRules.sight());
  }

  /** What is asked on a visit that the caller may see, if anything is. */
  public Optional<VisitForm> form(String id) {
    return forms.of(get(id));
  }

  public Page<Visit> page(VisitFilter filter, PageRequest request) {
    return visits.page(filter, SecurityRules.sight(), request);
  }

  /** Who is to be elsewhere less than an hour before or after; nothing but the time is told. */
  public List<Clash> clashes(Visit visit) {
    if (!visit.status().isOpen()) {
      return List.of();
    }
    Sight sight = SecurityRules.sight();
    List<String> going = ids(visit.plan().visitors());
    Instant at = visit.plannedAt();
    return visits.openBetween(going, at.minus(Visit.LASTS), at.plus(Visit.LASTS)).stream()
        .filter(other -> !other.id().equals(visit.id()))
        .flatMap(other ->
            ids(other.plan().visitors()).stream()
                .filter(going::contains)
                .map(who ->
                    new Clash(who, other.plannedAt(), sight.shows(other) ? other.number() : null)))
        .toList();
  }

  /**
   * Somebody leaves: others make the open visits. Work of the system itself.
   *
   * @param heir by id of the customer; null leaves the visit as it is
   */
  public void inherit(String leaverId, Function<String, @Nullable String> heir) {
    visits
        .openOf(leaverId, MOST_INHERITED)
        .forEach((id, customerId) -> {
          @Nullable String next = heir.apply(customerId);
          if (next != null) {
            visits.change(id, ALL, visit -> visit.handOver(leaverId, next));
          }
        });
  }

  /** Plans a visit to a customer that the caller may see. */
  public Stored<Visit> plan(PlanVisit plan) {
    String caller = SecurityRules.person();
    String owner = plan.ownerId() == null ? caller : plan.ownerId();
    if (!owner.equals(caller) && !SecurityRules.leads()) {
      throw VisitProblem.VISIT_OWNER_REFUSED.problem().with("ownerId", owner);
    }
    colleagues.require(owner);
    colleagues.require(ids(plan.visitors()));
    return visits.create(() -> {
      KnownCustomer customer = customers.living(plan.customerId(), SecurityRules.sight());
      String number = numbers.next(calendar.now().numberPrefix("BF"), 4);
      Visit visit = Visit.plan(number, customer, plan, owner, calendar.now());
      return Change.of(visit, Visit.planned());
    });
  }

  /** Edits the plan; the edit is made on the newest state. */
  public Stored<Visit> edit(String id, UnaryOperator<VisitPlan> edit) {
    return change(
        id,
        visit -> {
          VisitPlan plan = edit.apply(visit.plan());
          colleagues.require(added(visit, plan.visitors()));
          return visit.edit(plan);
        });
  }

  public Stored<Visit> confirm(String id, Confirmation.Channel channel, @Nullable String note) {
    String by = SecurityRules.person();
    return change(id, visit -> visit.confirm(channel, note, by, calendar.now()));
  }

  public Stored<Visit> prepare(String id, Preparation checklist) {
    SecurityRules.person();
    return change(
        id,
        visit -> {
          colleagues.require(added(visit, checklist.visitors()));
          return visit.prepare(checklist);
        });
  }

  public Stored<Visit> conduct(String id, @Nullable Instant arrivedAt, @Nullable String feedback) {
    String by = SecurityRules.person();
    return change(id, visit -> visit.conduct(arrivedAt, feedback, by, calendar.now()));
  }

  /** Sums the visit up; its next step becomes a follow-up by the event that tells of it. */
  public Stored<Visit> complete(String id, CompleteVisit summed) {
    String by = SecurityRules.person();
    CompleteVisit.Step next = summed.nextStep();
    colleagues.require(next == null ? null : next.ownerId());
    Stored<Visit> done =
        change(
            id,
            visit ->
                visit.complete(summed, forms.filled(visit, summed.answers()), by, calendar.now()));
    if (!done.replayed()) {
      completed.add(summed.intention().name());
    }
    return done;
  }

  public Stored<Visit> report(String id, String toId, @Nullable String note) {
    String by = SecurityRules.person();
    colleagues.require(toId);
    return change(id, visit -> visit.report(toId, note, by, calendar.now()));
  }

  public Stored<Visit> reschedule(String id, Instant to, String reason) {
    String by = SecurityRules.person();
    return change(id, visit -> visit.reschedule(to, reason, by, calendar.now()));
  }

  public Stored<Visit> cancel(String id, String reason) {
    String by = SecurityRules.person();
    return change(id, visit -> visit.cancel(reason, by, calendar.now()));
  }

  public Stored<Visit> miss(String id, String reason) {
    String by = SecurityRules.person();
    return change(id, visit -> visit.miss(reason, by, calendar.now()));
  }

  @Override
  public Class<Visit> follows() {
    return Visit.class;
  }

  @Override
  public void follow(KnownCustomer customer) {
    visits
        .withOtherRights(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> visits.change(id, ALL, visit -> visit.follow(customer)));
  }

  /** Those who were not among the visitors before. */
  private static List<String> added(Visit visit, List<Visitor> visitors) {
    List<String> present = ids(visit.plan().visitors());
    return ids(visitors).stream().filter(id -> !present.contains(id)).toList();
  }

  private static List<String> ids(List<Visitor> visitors) {
    return visitors.stream().map(Visitor::staffId).toList();
  }

  private Stored<Visit> change(String id, Function<Visit, List<VisitEvent>> verb) {
    return visits.change(id, SecurityRules.sight(), verb);
  }
}
