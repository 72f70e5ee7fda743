package org.kehu.complaint.serviceorder;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.serviceorder.command.AppointOrder;
import org.kehu.complaint.serviceorder.command.CompleteOrder;
import org.kehu.complaint.serviceorder.command.MissOrder;
import org.kehu.complaint.serviceorder.command.RequestOrder;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with service orders: sight, right, verb, one write. */
@Service
public class OrderDesk {

  private final ServiceOrders orders;
  private final OrderOrigins origins;
  private final OrderSchedule schedule;
  private final OrderNumbers numbers;

  OrderDesk(
      ServiceOrders orders, OrderOrigins origins, OrderSchedule schedule, OrderNumbers numbers) {
    this.orders = orders;
    this.origins = origins;
    this.schedule = schedule;
    this.numbers = numbers;
  }

  /** Asks for somebody to come. */
  public Stored<ServiceOrder> request(RequestOrder command) {
    OrderOrigin origin = origins.of(command, caller());
    return orders.create(() -> requested(command, origin));
  }

  private Change<ServiceOrder, OrderEvent> requested(RequestOrder command, OrderOrigin origin) {
    ServiceOrder order =
        ServiceOrder.of(
            command,
            numbers.next(),
            origin,
            schedule.departmentFor(command.kind()),
            schedule.appointBy(),
            stamp());
    return Change.of(order, ServiceOrder.told());
  }

  /** The order, when the caller sees it. */
  public ServiceOrder get(OrderId id) {
    return orders.get(id, OrderRights.sight(caller()));
  }

  /** Where it is, as far as the caller may read it. */
  public Site site(ServiceOrder order) {
    return order.site().shown(OrderRights.person(order, caller()));
  }

  /** The case that it arose from, if the caller works with that too. */
  public @Nullable String seenCase(ServiceOrder order) {
    return origins.seenCase(order, caller());
  }

  /** One page of what the caller sees, newest first; of a case only when that is seen too. */
  public Page<ServiceOrder> page(OrderFilter filter, PageRequest request) {
    Optional.ofNullable(filter.caseId()).ifPresent(id -> origins.requireSeen(id, caller()));
    return orders.page(filter, OrderRights.sight(caller()), request);
  }

  /** Somebody is to come. */
  public Stored<ServiceOrder> appoint(OrderId id, AppointOrder command) {
    return change(
        id,
        OrderMove.APPOINT,
        (order, stamp) -> {
          schedule.require(command.technicianId(), command.window(), id);
          return order.appoint(command, stamp);
        });
  }

  /** The customer agrees to the time. */
  public Stored<ServiceOrder> confirm(OrderId id, String via) {
    return change(id, OrderMove.CONFIRM, (order, stamp) -> order.confirm(via, stamp));
  }

  /** Somebody was not there. */
  public Stored<ServiceOrder> miss(OrderId id, MissOrder command) {
    return change(
        id, OrderMove.MISS, (order, stamp) -> order.miss(command, schedule.appointBy(), stamp));
  }

  /** It is done and accepted. */
  public Stored<ServiceOrder> complete(OrderId id, CompleteOrder command) {
    return change(id, OrderMove.COMPLETE, (order, stamp) -> order.complete(command, stamp));
  }

  /** It is not needed any more. */
  public Stored<ServiceOrder> cancel(OrderId id, ReasonGiven reason) {
    return change(id, OrderMove.CANCEL, (order, stamp) -> order.cancel(reason.reason()));
  }

  private Stored<ServiceOrder> change(
      OrderId id, OrderMove move, BiFunction<ServiceOrder, Stamp, List<OrderEvent>> verb) {
    Caller caller = caller();
    return orders.change(
        id,
        OrderRights.sight(caller),
        order -> {
          OrderRights.require(move, order, caller);
          return verb.apply(order, stamp());
        });
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    return new Stamp(caller().id(), schedule.now());
  }
}
