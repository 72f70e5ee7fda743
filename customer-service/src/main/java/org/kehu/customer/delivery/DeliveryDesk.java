package org.kehu.customer.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.trade.TradeDesk;
import org.kehu.customer.trade.Transaction;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Tracks deliveries, under the rights to the customers' files (C-123). */
@Service
public class DeliveryDesk {

  private final OrderDeliveries deliveries;
  private final CustomerDesk files;
  private final TradeDesk trade;
  private final CustomerProperties properties;
  private final Clock clock;

  DeliveryDesk(
      OrderDeliveries deliveries,
      CustomerDesk files,
      TradeDesk trade,
      CustomerProperties properties,
      Clock clock) {
    this.deliveries = deliveries;
    this.files = files;
    this.trade = trade;
    this.properties = properties;
    this.clock = clock;
  }

  /** A customer asks for goods of an order on a day. */
  public Stored<Delivery> request(
      String customerId, String transactionId, String goods, LocalDate wantedOn) {
    Customer customer = files.get(customerId);
    Transaction order =
        trade
            .find(customer.id(), transactionId)
            .orElseThrow(() ->
                DeliveryProblem.DELIVERY_ORDER_UNKNOWN
                    .problem()
                    .with("transactionId", transactionId));
    if (wantedOn.isBefore(today())) {
      throw DeliveryProblem.DELIVERY_DAY_PAST.problem().with("day", wantedOn.toString());
    }
    return deliveries.create(() ->
        Change.of(
            Delivery.requested(customer, order, goods, wantedOn),
            new DeliveryEvent.DeliveryRequested()));
  }

  public Delivery get(String customerId, String id) {
    return deliveries.get(files.get(customerId).ids(), id);
  }

  /** A customer's, newest first. */
  public Page<Delivery> page(String customerId, PageRequest request) {
    return deliveries.page(files.get(customerId).ids(), request);
  }

  /** A day is promised. */
  public Stored<Delivery> confirm(String customerId, String id, LocalDate day) {
    return change(customerId, id, one -> one.confirm(day, today()));
  }

  /** It comes later. */
  public Stored<Delivery> delay(
      String customerId, String id, String cause, boolean beyondControl, LocalDate newDay) {
    Delay delay = new Delay(cause, beyondControl, newDay, clock.instant(), caller());
    return change(customerId, id, one -> one.delay(delay, today()));
  }

  /** It arrived. */
  public Stored<Delivery> arrive(String customerId, String id, LocalDate day) {
    return change(customerId, id, one -> one.arrive(day, today()));
  }

  /** The customer was looked after. */
  public Stored<Delivery> lookAfter(String customerId, String id, String result) {
    return change(customerId, id, one -> one.lookAfter(said(result)));
  }

  /** The customer was told how it goes on. */
  public Stored<Delivery> tell(String customerId, String id, String what) {
    return change(customerId, id, one -> one.tell(said(what)));
  }

  private Stored<Delivery> change(
      String customerId, String id, Function<Delivery, List<DeliveryEvent>> verb) {
    Customer customer = files.get(customerId);
    Delivery known = deliveries.get(customer.ids(), id);
    return deliveries.change(
        known.id(),
        one -> {
          one.follow(customer);
          return verb.apply(one);
        });
  }

  private Told said(String what) {
    return new Told(what, clock.instant(), caller());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
