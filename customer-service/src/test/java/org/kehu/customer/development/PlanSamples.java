package org.kehu.customer.development;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Development plans in each state, made by the verbs alone. */
public final class PlanSamples {

  public static final String DRAWN_BY = "st-feng-dakehu";
  public static final String RESPONSIBLE = "st-han-xiaoshou";
  public static final Instant NOW = Instant.now();
  public static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  static final LocalDate END = TODAY.plusDays(200);
  public static final NewTask TASK = new NewTask("拜访三家", RESPONSIBLE, TODAY.plusDays(9));

  private PlanSamples() {}

  static PlanContent content(LocalDate to, Target... targets) {
    return new PlanContent("华南", "扩产", List.of(targets), "先试用", null, TODAY, to, 30);
  }

  static Target target(String name) {
    return new Target(name, 12, "家");
  }

  /** A draft with these tasks. */
  public static DevelopmentPlan draft(NewTask... tasks) {
    DraftPlan told = new DraftPlan(content(END, target("新增客户")), List.of(tasks), "sales");
    return DevelopmentPlan.drafted("KF-2026-000001", told, "sales", DRAWN_BY, NOW);
  }

  /** One under way, with an open task. */
  public static DevelopmentPlan running() {
    DevelopmentPlan plan = draft(TASK);
    plan.agree("st-yang-zongjian");
    plan.start(TODAY);
    return plan;
  }

  static PlanTask.Settlement by(String staffId) {
    return new PlanTask.Settlement(TaskOutcome.DONE, "已拜访", NOW, staffId);
  }

  /** One whose task was done. */
  public static PlanEvent.TaskSettled settle(DevelopmentPlan plan) {
    String taskId = plan.tasks().getFirst().id();
    return (PlanEvent.TaskSettled) plan.settle(taskId, by(RESPONSIBLE), false).getFirst();
  }

  /** The work is over. */
  public static void close(DevelopmentPlan plan) {
    plan.close("完成");
  }
}
