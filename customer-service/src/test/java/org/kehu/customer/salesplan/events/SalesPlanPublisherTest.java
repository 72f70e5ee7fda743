package org.kehu.customer.salesplan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.salesplan.SalesPlan;
import org.kehu.customer.salesplan.SalesPlanEvent;
import org.kehu.customer.salesplan.SalesPlanSamples;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;

class SalesPlanPublisherTest {

  private static final ZoneId ZONE = ZoneOffset.ofHours(8);
  private static final LocalDate DAY = SalesPlanSamples.YEAR.atMonth(5).atDay(8);

  private final SalesPlanPublisher publisher =
      new SalesPlanPublisher(new CustomerProperties("sales", ZONE, Duration.ZERO));

  private SalesPlanPublisher.Task task(StateRecord state) {
    return (SalesPlanPublisher.Task) Objects.requireNonNull(state.data());
  }

  @Test
  @Proves("X-21")
  void theReviewAndTheShortfallAreWorkOfWhoAnswersForThePlan() {
    assertThat(publisher.states(SalesPlanSamples.draft())).isEmpty();
    SalesPlan plan = SalesPlanSamples.approved(DAY);
    assertThat(publisher.states(plan).getLast().data()).isNull();
    SalesPlanSamples.look(plan, DAY, 1);

    SalesPlanPublisher.Task review = task(publisher.states(plan).getFirst());
    SalesPlanPublisher.Task shortfall = task(publisher.states(plan).getLast());

    assertThat(review.kind()).isEqualTo("SALES_PLAN_REVIEW");
    assertThat(review.assigneeId()).isEqualTo(SalesPlanSamples.SELLER);
    assertThat(review.dueAt())
        .isEqualTo(
            SalesPlanSamples.YEAR
                .atMonth(7)
                .atDay(SalesPlanSamples.DAYS + 1)
                .atStartOfDay(ZONE)
                .toInstant()
                .toString());
    assertThat(shortfall.kind()).isEqualTo("SALES_SHORTFALL");
    assertThat(publisher.publish(plan, new SalesPlanEvent.QuarterReviewed(2)).type())
        .isEqualTo("kehu.customer.sales-plan-reviewed.v1");
  }
}
