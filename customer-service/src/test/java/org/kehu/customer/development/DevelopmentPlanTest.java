package org.kehu.customer.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kehu.customer.development.PlanSamples.END;
import static org.kehu.customer.development.PlanSamples.NOW;
import static org.kehu.customer.development.PlanSamples.TASK;
import static org.kehu.customer.development.PlanSamples.TODAY;
import static org.kehu.customer.development.PlanSamples.by;
import static org.kehu.customer.development.PlanSamples.content;
import static org.kehu.customer.development.PlanSamples.draft;
import static org.kehu.customer.development.PlanSamples.running;
import static org.kehu.customer.development.PlanSamples.target;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class DevelopmentPlanTest {

  private static void assertRefused(PlanProblem expected, Runnable verb) {
    assertThat(catchThrowableOfType(Problem.class, verb::run).type()).isEqualTo(expected);
  }

  private static HoldMeeting meeting(NewTask... next) {
    return new HoldMeeting(TODAY, List.of("st-han-xiaoshou"), "已拜访", "先送样机", "提前备货", List.of(next));
  }

  @Test
  @Proves("C-108")
  void aPlanIsAgreedToByAnotherAndOnlyWithTasks() {
    DevelopmentPlan plan = draft();
    assertRefused(PlanProblem.DEVELOPMENT_OWN_PLAN, () -> plan.agree("st-feng-dakehu"));
    assertRefused(PlanProblem.DEVELOPMENT_WITHOUT_TASKS, () -> plan.agree("st-yang-zongjian"));
    assertRefused(PlanProblem.DEVELOPMENT_MOVE_NOT_ALLOWED, () -> plan.start(TODAY));
    plan.addTask(TASK);
    assertThat(plan.agree("st-yang-zongjian")).containsExactly(new PlanEvent.PlanAgreed());
    assertRefused(PlanProblem.DEVELOPMENT_MOVE_NOT_ALLOWED, () -> plan.addTask(TASK));
    assertThat(plan.start(TODAY)).containsExactly(new PlanEvent.PlanStarted());
    assertThat(plan.evaluationDueOn()).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  @Proves("C-108")
  void everyVersionIsKeptWithItsReason() {
    DevelopmentPlan plan = running();
    plan.evaluate(
        new Evaluation(1, List.of(new Evaluation.Reached("新增客户", 4)), "偏慢", NOW, "st-feng-dakehu"),
        TODAY.plusDays(31));
    assertThat(plan.evaluationDueOn()).isEqualTo(TODAY.plusDays(61));
    plan.adjust(content(END, target("试用客户")), "评估后调整", "st-feng-dakehu", NOW);

    assertThat(plan.versions()).extracting(PlanVersion::number).containsExactly(1, 2);
    assertThat(plan.versions().getFirst().content().targets()).containsExactly(target("新增客户"));
    assertThat(plan.versions().getLast().reason()).isEqualTo("评估后调整");
    assertRefused(
        PlanProblem.DEVELOPMENT_TARGET_INVALID,
        () ->
            plan.evaluate(
                new Evaluation(2, List.of(new Evaluation.Reached("新增客户", 4)), "", NOW, "x"),
                TODAY));
    assertRefused(
        PlanProblem.DEVELOPMENT_DUE_OUTSIDE,
        () -> plan.adjust(content(TODAY.plusDays(8), target("试用客户")), "缩短", "x", NOW));
    assertRefused(
        PlanProblem.DEVELOPMENT_PERIOD_INVALID,
        () -> plan.adjust(content(TODAY.minusDays(1)), "缩短", "x", NOW));
    assertRefused(
        PlanProblem.DEVELOPMENT_TARGET_INVALID,
        () -> plan.adjust(content(END, target("甲"), target("甲")), "重复", "x", NOW));
  }

  @Test
  @Proves("C-108")
  void aTaskIsSettledOnceByWhoAnswersForItOrLeads() {
    DevelopmentPlan plan = running();
    PlanTask task = plan.tasks().getFirst();
    assertThat(task.isOverdueOn(task.dueOn())).isFalse();
    assertThat(task.isOverdueOn(task.dueOn().plusDays(1))).isTrue();

    assertRefused(PlanProblem.DEVELOPMENT_TASKS_OPEN, () -> plan.close("完成"));
    assertRefused(
        PlanProblem.DEVELOPMENT_TASK_OF_ANOTHER,
        () -> plan.settle(task.id(), by("st-feng-dakehu"), false));
    plan.settle(task.id(), by("st-han-xiaoshou"), false);
    assertThat(plan.tasks().getFirst().isOverdueOn(END)).isFalse();
    assertRefused(
        PlanProblem.DEVELOPMENT_TASK_SETTLED,
        () -> plan.settle(task.id(), by("st-yang-zongjian"), true));
    assertThat(plan.close("完成")).containsExactly(new PlanEvent.PlanClosed());
    assertThat(plan.status().allowed()).isEmpty();
  }

  @Test
  @Proves("C-111")
  void whatAMeetingArrangesBecomesTasks() {
    DevelopmentPlan plan = running();
    NewTask late = new NewTask("送样", "st-han-xiaoshou", END.plusDays(1));
    assertRefused(
        PlanProblem.DEVELOPMENT_DUE_OUTSIDE, () -> plan.meet(meeting(late), "st-feng-dakehu", NOW));

    plan.meet(meeting(new NewTask("送样", "st-pu-tong", END)), "st-feng-dakehu", NOW);

    ProgressMeeting held = plan.meetings().getLast();
    PlanTask arranged = plan.tasks().getLast();
    assertThat(held.taskIds()).containsExactly(arranged.id());
    assertThat(arranged.meetingId()).isEqualTo(held.id());
    assertThat(plan.scope()).contains("taken:st-pu-tong");
  }

  @Test
  @Proves("C-108")
  void aPlanHoldsAHundredTasksAndNoMore() {
    DevelopmentPlan plan = draft();
    for (int task = 0; task < 100; task++) {
      plan.addTask(TASK);
    }
    assertRefused(PlanProblem.DEVELOPMENT_PLAN_FULL, () -> plan.addTask(TASK));
  }
}
