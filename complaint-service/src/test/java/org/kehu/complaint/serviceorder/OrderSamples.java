package org.kehu.complaint.serviceorder;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.serviceorder.command.AppointOrder;
import org.kehu.complaint.serviceorder.command.CompleteOrder;
import org.kehu.complaint.serviceorder.command.MissOrder;
import org.kehu.complaint.serviceorder.command.RequestOrder;
import org.kehu.kit.access.Level;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import tools.jackson.databind.json.JsonMapper;

/** Service orders in each state, made by the verbs alone. */
public final class OrderSamples {

  public static final String REQUESTER = "st-chen-kefu";
  public static final String TECHNICIAN = "st-pu-tong";
  public static final String CASE = "0192f0c0-0000-7000-8000-0000000000c1";
  static final PolicyKind<OrderPolicy> KIND = new OrderPolicies().serviceOrder();
  static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private OrderSamples() {}

  /** So many hours after it was asked for. */
  static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  static Stamp by(String who, int hour) {
    return new Stamp(who, hour(hour));
  }

  static TimeWindow window(int from, int until) {
    return new TimeWindow(hour(from), hour(until));
  }

  static ServiceOrder requested() {
    return ServiceOrder.of(
        new RequestOrder(
            OrderKind.REPAIR,
            CASE,
            null,
            "恒温恒湿箱",
            "不制冷",
            new Site("王建国", "13805910001", "福州市北大路1号")),
        "BX-20261123-0001",
        new OrderOrigin(CASE, null, "complaint-group", Level.RESTRICTED),
        "technical-service",
        hour(4),
        by(REQUESTER, 0));
  }

  /** An order that went the usual way to the state. */
  public static ServiceOrder in(OrderStatus status) {
    ServiceOrder order = requested();
    switch (status) {
      case REQUESTED -> {
        return order;
      }
      case CANCELLED -> order.cancel("客户自行修好");
      case APPOINTED -> appointed(order);
      case CONFIRMED -> confirmed(order);
      case MISSED -> {
        confirmed(order);
        order.miss(absence(NoShow.Party.CUSTOMER), hour(30), by(TECHNICIAN, 26));
      }
      case DONE -> {
        confirmed(order);
        order.complete(work(), by(TECHNICIAN, 26));
      }
    }
    return order;
  }

  private static void appointed(ServiceOrder order) {
    order.appoint(appointment(), by(REQUESTER, 1));
  }

  private static void confirmed(ServiceOrder order) {
    appointed(order);
    order.confirm("TELEPHONE", by(REQUESTER, 2));
  }

  static AppointOrder appointment() {
    return new AppointOrder(TECHNICIAN, window(24, 27), null);
  }

  static MissOrder absence(NoShow.Party by) {
    return new MissOrder(by, "到达后无人应门");
  }

  static CompleteOrder work() {
    return new CompleteOrder("更换启动器", new Acceptance("QS-2026-0001", null));
  }

  /** Does a move with a command that is right in itself. */
  public static List<OrderEvent> move(ServiceOrder order, OrderMove move) {
    return switch (move) {
      case APPOINT ->
          order.appoint(new AppointOrder("st-wu-tousu", window(48, 50), "改约"), by(REQUESTER, 28));
      case CONFIRM -> order.confirm("TELEPHONE", by(REQUESTER, 28));
      case MISS -> order.miss(absence(NoShow.Party.TECHNICIAN), hour(32), by(REQUESTER, 28));
      case COMPLETE -> order.complete(work(), by(TECHNICIAN, 28));
      case CANCEL -> order.cancel("不再需要");
    };
  }

  /** Lets time pass. */
  public static void passed(ServiceOrder order, Instant until) {
    order.watch(until);
  }
}
