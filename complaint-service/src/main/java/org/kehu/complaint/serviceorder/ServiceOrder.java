package org.kehu.complaint.serviceorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.serviceorder.OrderEvent.OrderAppointed;
import org.kehu.complaint.serviceorder.OrderEvent.OrderCancelled;
import org.kehu.complaint.serviceorder.OrderEvent.OrderConfirmed;
import org.kehu.complaint.serviceorder.OrderEvent.OrderDone;
import org.kehu.complaint.serviceorder.OrderEvent.OrderMissed;
import org.kehu.complaint.serviceorder.OrderEvent.OrderOverdue;
import org.kehu.complaint.serviceorder.OrderEvent.OrderRequested;
import org.kehu.complaint.serviceorder.command.AppointOrder;
import org.kehu.complaint.serviceorder.command.CompleteOrder;
import org.kehu.complaint.serviceorder.command.MissOrder;
import org.kehu.complaint.serviceorder.command.RequestOrder;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Work at the customer's from the request to the customer's signature (报修、安装与上门服务单, P-49, P-71):
 * one verb a transition, each returns what happened.
 */
@Document("service_orders")
public class ServiceOrder extends ScopedAggregate {

  private static final int MOST_APPOINTMENTS = 20;

  private String number = "";
  private OrderKind kind = OrderKind.REPAIR;
  private OrderStatus status = OrderStatus.REQUESTED;
  private OrderOrigin origin = OrderOrigin.NONE;
  private @Nullable String product;
  private String description = "";
  private Site site = Site.UNKNOWN;
  private Stamp requested = new Stamp("", Instant.EPOCH);
  private List<Appointment> appointments = new ArrayList<>();
  private @Nullable String technicianId;
  private @Nullable WorkDone done;
  private @Nullable String lastReason;
  private boolean late;
  private @Nullable Instant dueAt;
  private @Nullable Instant nextMarkAt;

  ServiceOrder() {}

  /**
   * A new one.
   *
   * @param origin what it arose from
   * @param department who sends somebody
   * @param appointBy until when a time is arranged
   */
  static ServiceOrder of(
      RequestOrder command,
      String newNumber,
      OrderOrigin origin,
      String department,
      Instant appointBy,
      Stamp stamp) {
    ServiceOrder order = new ServiceOrder();
    order.number = newNumber;
    order.kind = command.kind();
    order.origin = origin;
    order.product = command.product();
    order.description = command.description();
    order.site = command.site();
    order.requested = stamp;
    order.rescope(department, origin.level());
    order.awaits(appointBy);
    return order;
  }

  /** What a new one tells. */
  static OrderEvent told() {
    return new OrderRequested();
  }

  /** Somebody is to come; a time that was missed or does not suit is arranged anew. */
  List<OrderEvent> appoint(AppointOrder command, Stamp stamp) {
    OrderStatus next = after(OrderMove.APPOINT);
    if (appointments.size() >= MOST_APPOINTMENTS) {
      throw OrderProblem.TOO_MANY_APPOINTMENTS.problem().with("most", MOST_APPOINTMENTS);
    }
    TimeWindow window = command.window();
    appointments = new ArrayList<>(appointments);
    appointments.add(Appointment.made(command.technicianId(), window, stamp));
    technicianId = command.technicianId();
    lastReason = command.reason();
    rescope(departmentId(), level());
    move(next, window.from());
    return List.of(new OrderAppointed(appointments.size()));
  }

  /** The customer agrees to the time. */
  List<OrderEvent> confirm(String via, Stamp stamp) {
    OrderStatus next = after(OrderMove.CONFIRM);
    last(appointments.getLast().confirmed(new Confirmation(via, stamp)));
    move(next, appointments.getLast().window().until());
    return List.of(new OrderConfirmed());
  }

  /**
   * Somebody was not there.
   *
   * @param appointBy until when another time is arranged
   */
  List<OrderEvent> miss(MissOrder command, Instant appointBy, Stamp stamp) {
    OrderStatus next = after(OrderMove.MISS);
    Appointment appointment = appointments.getLast();
    if (stamp.at().isBefore(appointment.window().from())) {
      throw OrderProblem.APPOINTMENT_AHEAD.problem().with("from", appointment.window().from());
    }
    last(appointment.missed(new NoShow(command.by(), command.note(), stamp)));
    move(next, appointBy);
    return List.of(new OrderMissed(command.by()));
  }

  /** It is done, and the customer accepted it. */
  List<OrderEvent> complete(CompleteOrder command, Stamp stamp) {
    OrderStatus next = after(OrderMove.COMPLETE);
    done = new WorkDone(command.result(), command.acceptance(), stamp);
    move(next, null);
    return List.of(new OrderDone());
  }

  /** It is not needed any more. */
  List<OrderEvent> cancel(String reason) {
    OrderStatus next = after(OrderMove.CANCEL);
    lastReason = reason;
    move(next, null);
    return List.of(new OrderCancelled());
  }

  /** Time passed: what should have been arranged, confirmed or done by now is told once. */
  List<OrderEvent> watch(Instant now) {
    if (nextMarkAt == null || now.isBefore(nextMarkAt)) {
      return List.of();
    }
    nextMarkAt = null;
    late = true;
    return List.of(new OrderOverdue(status));
  }

  private OrderStatus after(OrderMove move) {
    return status.after(move).orElseThrow(() -> refusal(move));
  }

  private Problem refusal(OrderMove move) {
    return OrderProblem.ORDER_MOVE_NOT_ALLOWED
        .problem()
        .with("state", status)
        .with("move", move)
        .with("allowedMoves", List.copyOf(status.allowed()));
  }

  private void last(Appointment changed) {
    appointments = new ArrayList<>(appointments);
    appointments.set(appointments.size() - 1, changed);
  }

  private void move(OrderStatus next, @Nullable Instant due) {
    status = next;
    awaits(due);
  }

  private void awaits(@Nullable Instant due) {
    late = false;
    dueAt = due;
    nextMarkAt = due;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(requested.by()));
    tokens.add(Tokens.department(departmentId()));
    origin.department().map(Tokens::department).ifPresent(tokens::add);
    if (technicianId == null) {
      tokens.add(Tokens.queue(departmentId()));
    } else {
      tokens.add(Tokens.own(technicianId));
      tokens.add(Tokens.taken(technicianId));
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "service-order";
  }

  public String number() {
    return number;
  }

  public OrderKind kind() {
    return kind;
  }

  public OrderStatus status() {
    return status;
  }

  /** What it arose from. */
  public OrderOrigin origin() {
    return origin;
  }

  public @Nullable String product() {
    return product;
  }

  public String description() {
    return description;
  }

  /** Where and with whom; personal. */
  public Site site() {
    return site;
  }

  /** Who asked for it and when. */
  public Stamp requested() {
    return requested;
  }

  /** Every time that was arranged, oldest first. */
  public List<Appointment> appointments() {
    return List.copyOf(appointments);
  }

  /** The time that holds; none while nobody is expected. */
  public Optional<TimeWindow> window() {
    return status.isAppointed() ? Optional.of(appointments.getLast().window()) : Optional.empty();
  }

  /** Who comes, or came last. */
  public @Nullable String technicianId() {
    return technicianId;
  }

  public @Nullable WorkDone done() {
    return done;
  }

  /** Why it was last arranged anew or cancelled. */
  public @Nullable String lastReason() {
    return lastReason;
  }

  /** Whether its time passed and the line was told. */
  public boolean isLate() {
    return late;
  }

  /** Until when the next step is to be done; null once nothing is left. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }
}
