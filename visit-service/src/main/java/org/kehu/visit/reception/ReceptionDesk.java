package org.kehu.visit.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customer.CustomerFollower;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.rota.RotaRules;
import org.kehu.visit.staff.Colleagues;
import org.springframework.stereotype.Service;

/** What people do with the customer register; each under the caller's present rights. */
@Service
public class ReceptionDesk implements CustomerFollower {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final Receptions receptions;
  private final CustomerRegister register;
  private final ReceptionAssigner assigner;
  private final KnownCustomers customers;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  ReceptionDesk(
      Receptions receptions,
      CustomerRegister register,
      ReceptionAssigner assigner,
      KnownCustomers customers,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar,
      Numbers numbers) {
    this.receptions = receptions;
    this.register = register;
    this.assigner = assigner;
    this.customers = customers;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  public Reception get(String id) {
    return receptions.get(id, SecurityRules.sight());
  }

  public Page<Reception> page(ReceptionFilter filter, PageRequest request) {
    return receptions.page(filter, SecurityRules.sight(), request);
  }

  /** Enters a customer and gives them to somebody at once. */
  public Stored<Reception> register(RegisterCustomer entry) {
    String registrar = SecurityRules.person();
    colleagues.requireDepartment(entry.outletId());
    colleagues.requireKnown(entry.namedId());
    colleagues.requireKnown(entry.recognisedById());
    colleagues.requireKnown(entry.questions().receivedById());
    Stored<Reception> entered =
        receptions.create(() -> {
          String number = numbers.next(calendar.now().numberPrefix("JD"), 4);
          String mark = register.markOf(entry.visitor());
          return Change.of(
              Reception.register(number, entry, customer(entry), mark, registrar, calendar.now()),
              Reception.registered());
        });
    return new Stored<>(assigner.assign(entered.aggregate().id()), entered.replayed());
  }

  private @Nullable KnownCustomer customer(RegisterCustomer entry) {
    if (entry.referredById() != null) {
      customers.living(entry.referredById(), SecurityRules.sight());
    }
    String id = entry.customerId();
    return id == null ? null : customers.living(id, SecurityRules.sight());
  }

  /** Asks a colleague to join (V-52). */
  public Stored<Reception> invite(String id, String staffId) {
    return change(
        id,
        reception -> {
          requireReceiver(reception);
          colleagues.require(staffId);
          return reception.invite(staffId);
        });
  }

  /** Ends it and lets the receiver take turns again. */
  public Stored<Reception> end(
      String id, Result result, @Nullable String content, @Nullable String feedback) {
    String by = SecurityRules.person();
    Stored<Reception> ended =
        change(
            id,
            reception -> {
              if (result == Result.LEFT) {
                requireFloor(reception);
              } else {
                requireReceiver(reception);
              }
              return reception.end(
                  new ReceptionEnd(calendar.now().instant(), by, result, content, feedback));
            });
    assigner.free(ended.aggregate());
    return ended;
  }

  /** Credits a deal to whose customer it is. */
  public Stored<Reception> credit(String id) {
    String by = SecurityRules.person();
    return change(
        id,
        reception -> {
          if (!by.equals(reception.belongsToId())) {
            requireReceiver(reception);
          }
          return reception.credit(by, calendar.now());
        });
  }

  /** Says which customer the visitor is; the register's first entry decides whose (V-53). */
  public Stored<Reception> identify(String id, String customerId) {
    return change(
        id,
        reception -> {
          requireFloor(reception);
          KnownCustomer customer = customers.living(customerId, SecurityRules.sight());
          return reception.identify(customer, ownerOf(customer, reception));
        });
  }

  private @Nullable String ownerOf(KnownCustomer customer, Reception reception) {
    RegisterCustomer same = reception.entry().of(customer.id());
    return register
        .first(same, reception.id())
        .map(FirstEntry::belongsToId)
        .filter(colleagues::works)
        .orElse(null);
  }

  /** Finds that a customer was grabbed: suspended, and the customer is the other's (C-121). */
  public Stored<Reception> grabbed(String id, GrabKind kind, String belongsToId, String note) {
    String by = SecurityRules.person();
    return change(
        id,
        reception -> {
          if (!SecurityRules.leadsAt(reception.outletId())) {
            throw ReceptionProblem.GRABBING_NOT_FOUND_BY_YOU.problem();
          }
          colleagues.require(belongsToId);
          return reception.grabbed(found(reception, kind, belongsToId, note, by));
        });
  }

  private Grabbing found(
      Reception reception, GrabKind kind, String belongsToId, String note, String by) {
    if (reception.receiverId() == null) {
      throw ReceptionProblem.RECEPTION_STATE_REFUSED
          .problem()
          .with("state", reception.status().name());
    }
    LocalDate from = nextWorked(calendar.now().today());
    LocalDate until = from;
    int days = policies.now(RotaRules.ROTA).value().suspensionDays();
    for (int day = 1; day < days; day++) {
      until = nextWorked(until);
    }
    return new Grabbing(
        kind,
        Objects.requireNonNull(reception.receiverId()),
        belongsToId,
        from,
        until,
        note,
        by,
        calendar.now().instant());
  }

  private LocalDate nextWorked(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!calendar.isWorked(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** What decides whose customer it is: for who would quarrel (V-53). */
  public Belonging belonging(String id) {
    Reception reception = get(id);
    FirstEntry first = register.first(reception.entry(), reception.id()).orElse(null);
    Reception deciding = first == null ? reception : receptions.get(first.receptionId(), ALL);
    return new Belonging(
        reception.belongsToId(),
        reception.ground(),
        deciding.number(),
        deciding.arrivedAt(),
        deciding.belongsToId());
  }

  @Override
  public Class<Reception> follows() {
    return Reception.class;
  }

  @Override
  public void follow(KnownCustomer customer) {
    receptions
        .withOtherRights(customer.id(), CustomerMatter.accessMark(customer))
        .forEach(id -> receptions.change(id, ALL, reception -> reception.follow(customer)));
  }

  private static void requireReceiver(Reception reception) {
    if (!reception.isReceivedBy(SecurityRules.person())
        && !SecurityRules.leadsAt(reception.outletId())) {
      throw ReceptionProblem.RECEPTION_NOT_YOURS.problem().with("number", reception.number());
    }
  }

  /** The receivers, whoever entered it, and leaders. */
  private static void requireFloor(Reception reception) {
    if (!reception.registrarId().equals(SecurityRules.person())) {
      requireReceiver(reception);
    }
  }

  private Stored<Reception> change(String id, Function<Reception, List<ReceptionEvent>> verb) {
    return receptions.change(id, SecurityRules.sight(), verb);
  }
}
