package org.kehu.visit.occasion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.money.Money;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.KnownCustomers;
import org.springframework.stereotype.Service;

/** What people do with occasions; each under the caller's present rights. */
@Service
public class OccasionDesk {

  private final Occasions occasions;
  private final KnownCustomers customers;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  OccasionDesk(
      Occasions occasions, KnownCustomers customers, CompanyCalendar calendar, Numbers numbers) {
    this.occasions = occasions;
    this.customers = customers;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  public Occasion get(String id) {
    return occasions.get(id, SecurityRules.sight());
  }

  public Page<Occasion> page(OccasionFilter filter, PageRequest request) {
    return occasions.page(filter, SecurityRules.sight(), request);
  }

  /** The invitations of those customers whom the caller may see. */
  public List<Invitation> shown(Occasion occasion) {
    Set<String> invited =
        occasion.invitations().stream().map(Invitation::customerId).collect(Collectors.toSet());
    Set<String> seen = customers.seen(invited, SecurityRules.sight());
    return occasion.invitations().stream().filter(one -> seen.contains(one.customerId())).toList();
  }

  /** Plans an occasion of the caller's department, with what the last one of its kind taught. */
  public Stored<Occasion> plan(OccasionPlan plan) {
    String organiser = SecurityRules.person();
    String department =
        SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem());
    return occasions.create(() -> {
      String number = numbers.next(calendar.now().numberPrefix("HD"), 4);
      String lessons = occasions.lessons(department, plan.kind()).orElse(null);
      return Change.of(
          Occasion.plan(number, plan, organiser, department, lessons, calendar.now()),
          Occasion.planned());
    });
  }

  /** Edits the plan; the edit is made on the newest state. */
  public Stored<Occasion> edit(String id, UnaryOperator<OccasionPlan> edit) {
    return change(id, occasion -> occasion.edit(edit.apply(occasion.plan()), calendar.now()));
  }

  /** Invites customers whom the caller may see. */
  public Stored<Occasion> invite(String id, List<String> customerIds) {
    return change(
        id,
        occasion ->
            occasion.invite(
                customerIds.stream()
                    .map(customer -> customers.living(customer, SecurityRules.sight()).id())
                    .toList()));
  }

  public Stored<Occasion> answer(
      String id, String customerId, boolean accepted, @Nullable String note) {
    return change(
        id,
        occasion -> {
          requireSeen(List.of(customerId));
          return occasion.answer(customerId, accepted, note, calendar.now());
        });
  }

  /** Asks for notices to those invited whom the caller may see and nobody told yet. */
  public Stored<Occasion> tell(String id, String text) {
    return change(
        id,
        occasion -> {
          Set<String> invited =
              occasion.invitations().stream()
                  .map(Invitation::customerId)
                  .collect(Collectors.toSet());
          Set<String> seen = customers.seen(invited, SecurityRules.sight());
          return occasion.tell(text, seen, calendar.now());
        });
  }

  public Stored<Occasion> noteDemand(String id, String customerId, String what) {
    String by = SecurityRules.person();
    return change(
        id,
        occasion -> {
          requireSeen(List.of(customerId));
          return occasion.noteDemand(customerId, what, by, calendar.now());
        });
  }

  /** Plans the one of a season for these customers; another of it is a duplicate key. */
  public void planOfSeason(SeasonDue due, String organiser, List<String> customerIds) {
    occasions.create(() -> {
      String number = numbers.next(calendar.now().numberPrefix("HD"), 4);
      String lessons = occasions.lessons(due.departmentId(), due.kind()).orElse(null);
      Occasion planned =
          Occasion.plan(number, due.plan(), organiser, due.departmentId(), lessons, calendar.now())
              .ofSeason(due.key());
      List<OccasionEvent> events = new ArrayList<>(List.of(Occasion.planned()));
      events.addAll(planned.invite(customerIds));
      return new Change<>(planned, events);
    });
  }

  public Stored<Occasion> hold(String id, List<String> attendedIds, String record) {
    return change(
        id,
        occasion -> {
          requireSeen(attendedIds);
          return occasion.hold(attendedIds, record, calendar.now());
        });
  }

  /** Records a cost; only leaders go beyond the budget (V-40). */
  public Stored<Occasion> pay(String id, String what, Money amount) {
    String by = SecurityRules.person();
    return change(
        id,
        occasion -> {
          boolean mayExceed = SecurityRules.leadsAt(occasion.departmentId());
          return occasion.pay(what, amount, mayExceed, by, calendar.now());
        });
  }

  public Stored<Occasion> evaluate(
      String id,
      String effect,
      @Nullable String problems,
      @Nullable String lessons,
      @Nullable Money income) {
    String by = SecurityRules.person();
    return change(
        id,
        occasion ->
            occasion.evaluate(
                new Evaluation(calendar.now().instant(), by, effect, problems, lessons, income)));
  }

  public Stored<Occasion> cancel(String id, String reason) {
    return change(id, occasion -> occasion.cancel(reason));
  }

  /** Refused as if they were not invited: who may not see a customer does not learn of it. */
  private void requireSeen(List<String> customerIds) {
    Set<String> seen = customers.seen(customerIds, SecurityRules.sight());
    customerIds.stream()
        .filter(customer -> !seen.contains(customer))
        .findFirst()
        .ifPresent(hidden -> {
          throw OccasionProblem.NOT_INVITED.problem().with("customerId", hidden);
        });
  }

  private Stored<Occasion> change(String id, Function<Occasion, List<OccasionEvent>> verb) {
    SecurityRules.person();
    return occasions.change(id, SecurityRules.sight(), verb);
  }
}
