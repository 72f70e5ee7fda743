package org.kehu.complaint.serviceorder.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.serviceorder.OrderEvent;
import org.kehu.complaint.serviceorder.OrderEvent.OrderOverdue;
import org.kehu.complaint.serviceorder.OrderEvent.OrderRequested;
import org.kehu.complaint.serviceorder.OrderMove;
import org.kehu.complaint.serviceorder.OrderSamples;
import org.kehu.complaint.serviceorder.OrderStatus;
import org.kehu.complaint.serviceorder.ServiceOrder;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;

@Proves({"P-71", "P-49"})
class OrderPublisherTest {

  private static final Instant LATER = Instant.parse("2027-11-23T01:00:00Z");

  private final OrderPublisher publisher = new OrderPublisher();

  @Test
  void everyEventFitsItsSchemaAndTellsNothingPersonal() {
    Set<Class<?>> told = new HashSet<>();
    for (OrderStatus status : OrderStatus.values()) {
      for (OrderMove move : status.allowed()) {
        ServiceOrder order = OrderSamples.in(status);
        OrderSamples.move(order, move).forEach(event -> told.add(tell(order, event)));
      }
    }
    ServiceOrder fresh = OrderSamples.in(OrderStatus.REQUESTED);
    told.add(tell(fresh, new OrderRequested()));
    told.add(tell(fresh, new OrderOverdue(OrderStatus.REQUESTED)));

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(OrderEvent.class.getPermittedSubclasses()));
  }

  private Class<?> tell(ServiceOrder order, OrderEvent event) {
    assertThat(EventForm.of(publisher.publish(order, event)))
        .doesNotContain("王", "13805910001", "北大路", "不制冷", "应门", "启动器");
    return event.getClass();
  }

  @Test
  void theNextStepIsSomebodysWorkAndALateOneTheLinesToo() {
    assertThat(work(OrderSamples.in(OrderStatus.REQUESTED)))
        .contains("APPOINT_SERVICE", "technical-service");
    assertThat(work(OrderSamples.in(OrderStatus.APPOINTED)))
        .contains("CONFIRM_APPOINTMENT", OrderSamples.REQUESTER);
    assertThat(work(OrderSamples.in(OrderStatus.CONFIRMED)))
        .contains("SERVE_ON_SITE", OrderSamples.TECHNICIAN);
    assertThat(work(OrderSamples.in(OrderStatus.MISSED))).contains("APPOINT_SERVICE");
    assertThat(work(OrderSamples.in(OrderStatus.DONE))).isEqualTo("null");

    ServiceOrder late = OrderSamples.in(OrderStatus.CONFIRMED);
    assertThat(line(late)).isEqualTo("null");
    OrderSamples.passed(late, LATER);
    assertThat(line(late)).contains("LATE_SERVICE", "supervisor");
    OrderSamples.move(late, OrderMove.COMPLETE);
    assertThat(line(late)).isEqualTo("null");
  }

  private String work(ServiceOrder order) {
    return EventForm.of(states(order).getFirst());
  }

  private String line(ServiceOrder order) {
    return EventForm.of(states(order).getLast());
  }

  private List<StateRecord> states(ServiceOrder order) {
    return publisher.states(order);
  }
}
