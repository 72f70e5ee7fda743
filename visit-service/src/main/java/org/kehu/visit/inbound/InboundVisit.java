package org.kehu.visit.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.Money;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.CustomerMatter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.inbound.InboundEvent.InboundAccessChanged;
import org.kehu.visit.inbound.InboundEvent.InboundAnnounced;
import org.kehu.visit.inbound.InboundEvent.InboundArranged;
import org.kehu.visit.inbound.InboundEvent.InboundCancelled;
import org.kehu.visit.inbound.InboundEvent.InboundExpenseAsked;
import org.kehu.visit.inbound.InboundEvent.InboundExpenseDecided;
import org.kehu.visit.inbound.InboundEvent.InboundExpenseSettled;
import org.kehu.visit.inbound.InboundEvent.InboundReceived;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A customer's visit to us (客户来访): who comes, at which level they are received and by whom, what
 * was talked about, what it cost (catalogue V-42 … V-44).
 */
@Document("inbound_visits")
public class InboundVisit extends CustomerMatter {

  private static final Duration FURTHEST = Duration.ofDays(731);
  private static final int MOST_EXPENSES = 20;

  private String number = "";
  private String ownerId = "";
  private String hostDepartmentId = "";
  private InboundStatus status = InboundStatus.ANNOUNCED;
  private Welcome welcome = Welcome.NORMAL;
  private @Nullable String topic;
  private List<Guest> guests = new ArrayList<>();
  private Arrangement arrangement = new Arrangement(Instant.EPOCH, List.of(), null, null);
  private @Nullable InboundRecord received;
  private @Nullable CallingOff cancelled;
  private List<Expense> expenses = new ArrayList<>();

  private InboundVisit() {}

  /** Newly announced guests. */
  public static InboundVisit announce(
      String number,
      AnnounceInbound announced,
      KnownCustomer customer,
      Welcome welcome,
      String ownerId,
      String departmentId,
      Moment now) {
    InboundVisit visit = new InboundVisit();
    visit.number = number;
    visit.ownerId = ownerId;
    visit.hostDepartmentId = departmentId;
    visit.welcome = welcome;
    visit.topic = announced.topic();
    visit.guests = announced.guests();
    visit.arrangement = plausible(announced.arrangement(), now).with(ownerId);
    visit.concern(customer);
    return visit;
  }

  /** The event of newly announced guests. */
  public static InboundEvent announced() {
    return new InboundAnnounced();
  }

  List<InboundEvent> arrange(Arrangement otherwise, Moment now) {
    requireAnnounced();
    Arrangement next = plausible(otherwise, now).with(ownerId);
    if (next.equals(arrangement)) {
      return List.of();
    }
    arrangement = next;
    peopleChanged();
    return List.of(new InboundArranged());
  }

  List<InboundEvent> receive(InboundRecord how, Moment now) {
    requireAnnounced();
    if (how.arrivedAt().isAfter(now.instant())) {
      throw InboundProblem.INBOUND_IN_FUTURE.problem().with("arrivedAt", how.arrivedAt());
    }
    status = InboundStatus.RECEIVED;
    received = how;
    return List.of(new InboundReceived());
  }

  List<InboundEvent> cancel(CallingOff why) {
    requireAnnounced();
    status = InboundStatus.CANCELLED;
    cancelled = why;
    return List.of(new InboundCancelled());
  }

  /** Asks for money; the leader decides. */
  List<InboundEvent> ask(String what, Money amount, String by) {
    if (status == InboundStatus.CANCELLED) {
      throw refused();
    }
    if (expenses.size() >= MOST_EXPENSES) {
      throw InboundProblem.TOO_MANY_EXPENSES.problem().with("most", MOST_EXPENSES);
    }
    int next = expenses.size() + 1;
    Expense asked = new Expense(next, what, amount, Expense.State.ASKED, Ids.next(), by, null);
    expenses.add(asked);
    return List.of(new InboundExpenseAsked(asked));
  }

  /** Carries the leader's decision out; once. */
  List<InboundEvent> decided(String approvalId, boolean approved) {
    return expenses.stream()
        .filter(one -> one.approvalId().equals(approvalId))
        .filter(one -> one.state() == Expense.State.ASKED)
        .findFirst()
        .<List<InboundEvent>>map(one ->
            List.of(
                new InboundExpenseDecided(
                    replaced(one.number(), expense -> expense.decided(approved)))))
        .orElse(List.of());
  }

  /** What it came to; never more than was approved. */
  List<InboundEvent> settle(int expense, Money spent) {
    Expense approved =
        expenses.stream()
            .filter(one -> one.number() == expense)
            .findFirst()
            .orElseThrow(() -> InboundProblem.EXPENSE_UNKNOWN.problem().with("expense", expense));
    if (approved.state() != Expense.State.APPROVED) {
      throw InboundProblem.EXPENSE_STATE_REFUSED.problem().with("state", approved.state().name());
    }
    if (spent.compareTo(approved.asked()) > 0) {
      throw InboundProblem.EXPENSE_ABOVE_APPROVED
          .problem()
          .with("approved", approved.asked().amount().toPlainString());
    }
    return List.of(new InboundExpenseSettled(replaced(expense, one -> one.settled(spent))));
  }

  private Expense replaced(int expense, UnaryOperator<Expense> change) {
    Expense changed = change.apply(expenses.get(expense - 1));
    expenses.set(expense - 1, changed);
    return changed;
  }

  /** Takes over the customer's rights; of an erased one no guest remains. */
  List<InboundEvent> follow(KnownCustomer customer) {
    boolean other = carryRightsOf(customer);
    if (customer.erased()) {
      guests = guests.stream().map(guest -> new Guest(null, null, guest.rank())).toList();
    }
    return other ? List.of(new InboundAccessChanged()) : List.of();
  }

  private void requireAnnounced() {
    if (status != InboundStatus.ANNOUNCED) {
      throw refused();
    }
  }

  private RuntimeException refused() {
    return InboundProblem.INBOUND_STATE_REFUSED.problem().with("state", status.name());
  }

  private static Arrangement plausible(Arrangement arrangement, Moment now) {
    Instant earliest = now.today().atStartOfDay(now.zone()).toInstant();
    Instant latest = now.instant().plus(FURTHEST);
    if (arrangement.expectedAt().isBefore(earliest) || arrangement.expectedAt().isAfter(latest)) {
      throw InboundProblem.INBOUND_TIME_IMPLAUSIBLE
          .problem()
          .with("expectedAt", arrangement.expectedAt())
          .with("earliest", earliest)
          .with("latest", latest);
    }
    return arrangement;
  }

  @Override
  protected Set<String> workers() {
    Set<String> workers = new LinkedHashSet<>();
    workers.add(Tokens.own(ownerId));
    arrangement.hostIds().forEach(host -> workers.add(Tokens.own(host)));
    return workers;
  }

  @Override
  public String subjectKind() {
    return "inbound-visit";
  }

  public String number() {
    return number;
  }

  public String ownerId() {
    return ownerId;
  }

  /** Department that receives. */
  public String hostDepartmentId() {
    return hostDepartmentId;
  }

  public InboundStatus status() {
    return status;
  }

  public Welcome welcome() {
    return welcome;
  }

  public @Nullable String topic() {
    return topic;
  }

  public List<Guest> guests() {
    return List.copyOf(guests);
  }

  public Arrangement arrangement() {
    return arrangement;
  }

  public @Nullable InboundRecord received() {
    return received;
  }

  public @Nullable CallingOff cancelled() {
    return cancelled;
  }

  public List<Expense> expenses() {
    return List.copyOf(expenses);
  }
}
