package org.kehu.customer.development.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.development.DevelopmentPlan;
import org.kehu.customer.development.PlanEvent;
import org.kehu.customer.development.PlanSamples;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;

class PlanPublisherTest {

  private static final ZoneId ZONE = ZoneOffset.ofHours(8);

  private final PlanPublisher publisher =
      new PlanPublisher(new CustomerProperties("sales", ZONE, Duration.ZERO));

  private PlanPublisher.Task task(StateRecord state) {
    return (PlanPublisher.Task) Objects.requireNonNull(state.data());
  }

  private static String midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().toString();
  }

  @Test
  @Proves("C-108")
  void tasksAndTheEvaluationAreOpenWorkOnceThePlanRuns() {
    assertThat(publisher.states(PlanSamples.draft(PlanSamples.TASK))).isEmpty();
    DevelopmentPlan plan = PlanSamples.running();

    List<StateRecord> states = publisher.states(plan);

    PlanPublisher.Task task = task(states.getFirst());
    assertThat(task.kind()).isEqualTo("DEVELOPMENT_TASK");
    assertThat(task.assigneeId()).isEqualTo(PlanSamples.RESPONSIBLE);
    assertThat(task.dueAt()).isEqualTo(midnightAfter(PlanSamples.TASK.dueOn()));
    PlanPublisher.Task evaluation = task(states.getLast());
    assertThat(evaluation.kind()).isEqualTo("DEVELOPMENT_EVALUATION");
    assertThat(evaluation.assigneeId()).isEqualTo(PlanSamples.DRAWN_BY);
    assertThat(evaluation.dueAt()).isEqualTo(midnightAfter(PlanSamples.TODAY.plusDays(30)));
  }

  @Test
  @Proves("C-108")
  void whatIsSettledOrClosedIsNobodysWork() {
    DevelopmentPlan plan = PlanSamples.running();
    PlanEvent.TaskSettled settled = PlanSamples.settle(plan);
    assertThat(publisher.states(plan)).extracting(StateRecord::data).first().isNull();

    OutgoingEvent out = publisher.publish(plan, settled);
    assertThat(out.type()).isEqualTo("kehu.customer.development-plan-task-settled.v1");
    assertThat(out.data())
        .isEqualTo(
            new PlanPublisher.Told(
                plan.id(),
                plan.number(),
                "sales",
                "RUNNING",
                1,
                settled.task().id(),
                PlanSamples.RESPONSIBLE,
                "DONE",
                null));

    PlanSamples.close(plan);
    assertThat(publisher.states(plan)).extracting(StateRecord::data).containsOnlyNulls();
  }
}
