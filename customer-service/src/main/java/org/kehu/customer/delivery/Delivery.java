package org.kehu.customer.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.trade.Transaction;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The delivery of an order or of a part of it (送货, C-123): tracked until it is confirmed and has
 * arrived. It is reached through the customer's file only.
 */
@Document("deliveries")
public final class Delivery extends ScopedAggregate {

  private static final int MOST_KEPT = 100;

  private String customerId = "";
  private String transactionId = "";
  private String orderNumber = "";
  private String goods = "";
  private LocalDate wantedOn = LocalDate.EPOCH;
  private DeliveryStatus status = DeliveryStatus.REQUESTED;
  private @Nullable LocalDate promisedOn;
  private @Nullable LocalDate arrivedOn;
  private @Nullable String ownerId;
  private List<Delay> delays = new ArrayList<>();
  private List<Told> told = new ArrayList<>();
  private @Nullable Told aftercare;
  private Set<String> customerScope = new LinkedHashSet<>();

  private Delivery() {}

  /** One that was asked for. */
  static Delivery requested(
      Customer customer, Transaction order, String goods, LocalDate wantedOn) {
    Delivery delivery = new Delivery();
    delivery.customerId = customer.id();
    delivery.transactionId = order.id();
    delivery.orderNumber = order.order().number();
    delivery.goods = goods;
    delivery.wantedOn = wantedOn;
    delivery.follow(customer);
    return delivery;
  }

  /** A day is promised. */
  List<DeliveryEvent> confirm(LocalDate day, LocalDate today) {
    require(DeliveryMove.CONFIRM);
    requireAhead(day, today);
    promisedOn = day;
    status = DeliveryStatus.CONFIRMED;
    return List.of(new DeliveryEvent.DeliveryConfirmed());
  }

  /** It comes later than promised. */
  List<DeliveryEvent> delay(Delay delay, LocalDate today) {
    require(DeliveryMove.DELAY);
    requireAhead(delay.newDay(), today);
    if (!delay.newDay().isAfter(promised())) {
      throw DeliveryProblem.DELIVERY_DELAY_NOT_LATER
          .problem()
          .with("day", delay.newDay().toString())
          .with("promisedOn", promised().toString());
    }
    keep(delays, delay);
    promisedOn = delay.newDay();
    status = DeliveryStatus.DELAYED;
    return List.of(new DeliveryEvent.DeliveryDelayed(delay.beyondControl()));
  }

  /** It arrived; after a delay beyond control the customer is looked after. */
  List<DeliveryEvent> arrive(LocalDate day, LocalDate today) {
    require(DeliveryMove.DELIVER);
    if (day.isAfter(today)) {
      throw DeliveryProblem.DELIVERY_DAY_AHEAD.problem().with("day", day.toString());
    }
    arrivedOn = day;
    status = isDelayedBeyondControl() ? DeliveryStatus.AFTERCARE : DeliveryStatus.DONE;
    return List.of(new DeliveryEvent.DeliveryArrived(day.isAfter(promised())));
  }

  /** The customer was looked after. */
  List<DeliveryEvent> lookAfter(Told result) {
    require(DeliveryMove.AFTERCARE);
    aftercare = result;
    status = DeliveryStatus.DONE;
    return List.of(new DeliveryEvent.AftercareHeld());
  }

  /** The customer was told how it goes on. */
  List<DeliveryEvent> tell(Told what) {
    require(DeliveryMove.TELL);
    keep(told, what);
    return List.of(new DeliveryEvent.ProgressTold());
  }

  private <T> void keep(List<T> list, T item) {
    if (list.size() == MOST_KEPT) {
      throw DeliveryProblem.DELIVERY_TOLD_TOO_OFTEN.problem().with("most", MOST_KEPT);
    }
    list.add(item);
  }

  private static void requireAhead(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      throw DeliveryProblem.DELIVERY_DAY_PAST.problem().with("day", day.toString());
    }
  }

  private void require(DeliveryMove move) {
    if (!status.allowed().contains(move)) {
      throw DeliveryProblem.DELIVERY_MOVE_NOT_ALLOWED
          .problem()
          .with("orderNumber", orderNumber)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  /** Whoever may see the file sees it. */
  void follow(Customer customer) {
    ownerId = customer.ownerId();
    customerScope = new LinkedHashSet<>(customer.scope());
    rescope(customer.departmentId(), customer.level());
  }

  @Override
  protected Set<String> tokens() {
    return customerScope;
  }

  @Override
  public String subjectKind() {
    return "delivery";
  }

  public String customerId() {
    return customerId;
  }

  public String transactionId() {
    return transactionId;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public String goods() {
    return goods;
  }

  /** When the customer wants it. */
  public LocalDate wantedOn() {
    return wantedOn;
  }

  public DeliveryStatus status() {
    return status;
  }

  /** The day that holds now; null while none is promised. */
  public @Nullable LocalDate promisedOn() {
    return promisedOn;
  }

  private LocalDate promised() {
    return Objects.requireNonNull(promisedOn);
  }

  public @Nullable LocalDate arrivedOn() {
    return arrivedOn;
  }

  /** Who looks after the customer. */
  public @Nullable String ownerId() {
    return ownerId;
  }

  public List<Delay> delays() {
    return List.copyOf(delays);
  }

  /** Whether something beyond control delayed it. */
  public boolean isDelayedBeyondControl() {
    return delays.stream().anyMatch(Delay::beyondControl);
  }

  /** What the customer was told, oldest first. */
  public List<Told> told() {
    return List.copyOf(told);
  }

  public @Nullable Told aftercare() {
    return aftercare;
  }
}
