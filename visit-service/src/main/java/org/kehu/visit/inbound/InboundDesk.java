package org.kehu.visit.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.money.Money;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.staff.Colleagues;
import org.springframework.stereotype.Service;

/** What people do with visits of customers to us; each under the caller's present rights. */
@Service
public class InboundDesk implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final InboundVisits visits;
  private final ExpenseApprovals approvals;
  private final KnownCustomers customers;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  InboundDesk(
      InboundVisits visits,
      ExpenseApprovals approvals,
      KnownCustomers customers,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar,
      Numbers numbers) {
    this.visits = visits;
    this.approvals = approvals;
    this.customers = customers;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  public InboundVisit get(String id) {
    return visits.get(id, SecurityRules.sight());
  }

  public Page<InboundVisit> page(
      @Nullable String ownerId,
      @Nullable InboundStatus status,
      List<String> customerIds,
      PageRequest request) {
    return visits.page(ownerId, status, customerIds, SecurityRules.sight(), request);
  }

  /** Announces guests; the level follows from their ranks and the customer's grade (V-44). */
  public Stored<InboundVisit> announce(AnnounceInbound announced) {
    String owner = SecurityRules.person();
    String department =
        SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem());
    colleagues.require(announced.arrangement().hostIds());
    return visits.create(() -> {
      KnownCustomer customer = customers.living(announced.customerId(), SecurityRules.sight());
      InboundPolicy rules = policies.now(InboundRules.INBOUND).value();
      List<GuestRank> ranks = announced.guests().stream().map(Guest::rank).toList();
      Welcome welcome = rules.welcome(ranks, customer.grade());
      requireLeader(welcome, rules.leaderReceives(), owner, announced.arrangement(), department);
      String number = numbers.next(calendar.now().numberPrefix("LF"), 4);
      return Change.of(
          InboundVisit.announce(
              number, announced, customer, welcome, owner, department, calendar.now()),
          InboundVisit.announced());
    });
  }

  /** Guests of rank are received by somebody of rank (V-42). */
  private void requireLeader(
      Welcome welcome,
      Set<Welcome> levels,
      String owner,
      Arrangement arrangement,
      String department) {
    String leader = colleagues.leaderOf(department).orElse(null);
    if (levels.contains(welcome)
        && leader != null
        && !arrangement.with(owner).hostIds().contains(leader)) {
      throw InboundProblem.LEADER_MUST_RECEIVE
          .problem()
          .with("level", welcome.name())
          .with("leaderId", leader);
    }
  }

  public Stored<InboundVisit> arrange(String id, Arrangement otherwise) {
    SecurityRules.person();
    return change(
        id,
        visit -> {
          colleagues.require(otherwise.hostIds());
          Set<Welcome> levels = policies.now(InboundRules.INBOUND).value().leaderReceives();
          requireLeader(
              visit.welcome(), levels, visit.ownerId(), otherwise, visit.hostDepartmentId());
          return visit.arrange(otherwise, calendar.now());
        });
  }

  /** Records that they were received. */
  public Stored<InboundVisit> receive(
      String id,
      @Nullable Instant arrivedAt,
      String content,
      @Nullable String feedback,
      @Nullable String problems) {
    String by = SecurityRules.person();
    return change(
        id,
        visit -> {
          Instant at = arrivedAt == null ? calendar.now().instant() : arrivedAt;
          return visit.receive(
              new InboundRecord(at, by, content, feedback, problems), calendar.now());
        });
  }

  public Stored<InboundVisit> cancel(String id, String reason) {
    String by = SecurityRules.person();
    return change(id, visit -> visit.cancel(new CallingOff(reason, by, calendar.now().instant())));
  }

  /** Asks for money; the question is put to the leader of the receiving department (V-43). */
  public Stored<InboundVisit> ask(String id, String what, Money amount) {
    String by = SecurityRules.person();
    Stored<InboundVisit> asked = change(id, visit -> visit.ask(what, amount, by));
    approvals.ask(asked.aggregate());
    return asked;
  }

  /** Puts to the leader what was asked; for the event that tells of it. */
  public void putToLeader(String id) {
    approvals.ask(visits.get(id, ALL));
  }

  public Stored<InboundVisit> settle(String id, int expense, Money spent) {
    SecurityRules.person();
    return change(id, visit -> visit.settle(expense, spent));
  }

  @Override
  public Class<InboundVisit> follows() {
    return InboundVisit.class;
  }

  @Override
  public void follow(KnownCustomer customer) {
    visits
        .withOtherRights(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> visits.change(id, ALL, visit -> visit.follow(customer)));
  }

  private Stored<InboundVisit> change(String id, Function<InboundVisit, List<InboundEvent>> verb) {
    return visits.change(id, SecurityRules.sight(), verb);
  }
}
