package org.kehu.complaint.serviceorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kehu.complaint.serviceorder.OrderSamples.hour;
import static org.kehu.complaint.serviceorder.OrderSamples.in;
import static org.kehu.complaint.serviceorder.OrderSamples.window;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.complaint.serviceorder.OrderEvent.OrderOverdue;
import org.kehu.complaint.serviceorder.OrderPolicy.Sender;
import org.kehu.complaint.serviceorder.command.RequestOrder;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.testkit.Proves;

@Proves({"P-71", "P-49"})
class ServiceOrderTest {

  private static void refused(OrderProblem with, ThrowingCallable deed) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(deed)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(with));
  }

  @ParameterizedTest
  @EnumSource(OrderStatus.class)
  void whatIsNotInTheTableIsRefusedAndChangesNothing(OrderStatus status) {
    for (OrderMove move : OrderMove.values()) {
      ServiceOrder order = in(status);
      assertThat(order.status()).isEqualTo(status);
      if (status.allowed().contains(move)) {
        assertThat(OrderSamples.move(order, move)).hasSize(1);
        assertThat(order.status()).isEqualTo(status.after(move).orElseThrow());
      } else {
        refused(OrderProblem.ORDER_MOVE_NOT_ALLOWED, () -> OrderSamples.move(order, move));
        assertThat(order.status()).isEqualTo(status);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OrderStatus.class)
  void everyStepHasItsTimeAndOneThatPassesIsToldOnce(OrderStatus status) {
    ServiceOrder order = in(status);

    assertThat(order.watch(hour(0))).isEmpty();
    if (!status.isOpen()) {
      assertThat(order.dueAt()).isNull();
      assertThat(order.watch(hour(900))).isEmpty();
      return;
    }
    assertThat(order.watch(hour(900))).containsExactly(new OrderOverdue(status));
    assertThat(order.isLate()).isTrue();
    assertThat(order.watch(hour(901))).isEmpty();
    OrderSamples.move(order, OrderMove.APPOINT);
    assertThat(order.isLate()).as("somebody is expected again").isFalse();
  }

  @Test
  void whoeverWasMissedIsKeptAndAnotherTimeIsArranged() {
    ServiceOrder order = in(OrderStatus.CONFIRMED);
    refused(
        OrderProblem.APPOINTMENT_AHEAD,
        () ->
            order.miss(
                OrderSamples.absence(NoShow.Party.CUSTOMER),
                hour(30),
                OrderSamples.by(OrderSamples.TECHNICIAN, 23)));

    OrderSamples.move(order, OrderMove.MISS);
    assertThat(order.dueAt()).isEqualTo(hour(32));
    assertThat(order.window()).isEmpty();
    OrderSamples.move(order, OrderMove.APPOINT);

    assertThat(order.appointments()).hasSize(2);
    NoShow missed = order.appointments().getFirst().noShow();
    assertThat(missed).isNotNull();
    assertThat(missed.by()).isEqualTo(NoShow.Party.TECHNICIAN);
    assertThat(order.appointments().getFirst().confirmation()).isNotNull();
    assertThat(order.window()).contains(window(48, 50));
    assertThat(order.scope())
        .contains(Tokens.own("st-wu-tousu"), Tokens.taken(OrderSamples.REQUESTER))
        .doesNotContain(Tokens.own(OrderSamples.TECHNICIAN));
    assertThat(order.level()).isEqualTo(Level.RESTRICTED);
  }

  @Test
  void appointmentsAreBounded() {
    ServiceOrder order = in(OrderStatus.REQUESTED);
    for (int i = 0; i < 20; i++) {
      OrderSamples.move(order, OrderMove.APPOINT);
    }

    refused(OrderProblem.TOO_MANY_APPOINTMENTS, () -> OrderSamples.move(order, OrderMove.APPOINT));
  }

  @Test
  void aWindowLiesAheadAndIsNoLongerThanACustomerCanWait() {
    Duration longest = Duration.ofHours(4);

    assertThat(window(2, 6).ahead(hour(1), longest)).isEqualTo(window(2, 6));
    refused(OrderProblem.APPOINTMENT_WINDOW, () -> window(2, 7).ahead(hour(1), longest));
    refused(OrderProblem.APPOINTMENT_WINDOW, () -> window(2, 2).ahead(hour(1), longest));
    refused(OrderProblem.APPOINTMENT_WINDOW, () -> window(3, 2).ahead(hour(1), longest));
    refused(OrderProblem.APPOINTMENT_IN_PAST, () -> window(1, 2).ahead(hour(1), longest));
    assertThat(window(2, 4).overlaps(window(3, 5))).isTrue();
    assertThat(window(2, 4).overlaps(window(4, 5))).isFalse();
    assertThat(window(4, 5).overlaps(window(2, 4))).isFalse();
  }

  @Test
  void nothingIsDoneWithoutTheCustomersWordOrAskedForByNobody() {
    refused(OrderProblem.ORDER_UNSIGNED, () -> new Acceptance(null, null));
    refused(OrderProblem.ORDER_UNSIGNED, () -> new Acceptance(" ", null));
    assertThat(new Acceptance(null, "TELEPHONE").via()).isEqualTo("TELEPHONE");
    refused(
        OrderProblem.ORDER_WITHOUT_ORIGIN,
        () -> new RequestOrder(OrderKind.ON_SITE, null, null, null, "上门取样", Site.UNKNOWN));
    assertThat(OrderSamples.requested().site()).hasToString("Site[***]");
  }

  @Test
  void theShippedPolicyIsSoundAndAnUnsoundOneIsRefused() {
    OrderSamples.VALUES.checkShipped(OrderSamples.KIND);
    OrderPolicy shipped = OrderSamples.VALUES.shipped(OrderSamples.KIND);
    for (OrderKind kind : OrderKind.values()) {
      assertThat(shipped.departmentFor(kind)).isNotBlank();
    }

    OrderPolicy bad =
        new OrderPolicy(
            Duration.ZERO, Duration.ofHours(-1), List.of(new Sender(OrderKind.REPAIR, "sales")));
    assertThat(OrderSamples.KIND.faultsOf(bad))
        .extracting(PolicyFault::pointer)
        .containsExactly("/appointWithin", "/longestWindow", "/departments");
  }

  @Test
  void everyRefusalSpeaksBothLanguages() {
    for (OrderProblem type : OrderProblem.values()) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
      }
    }
  }
}
