package org.kehu.complaint.correctiveaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.correctiveaction.command.CheckAction;
import org.kehu.complaint.correctiveaction.command.CompleteAction;
import org.kehu.complaint.correctiveaction.command.PlanAction;
import org.kehu.complaint.correctiveaction.command.ReplanAction;
import org.kehu.kit.access.Level;

/** Actions in each state, made by the verbs alone. */
public final class ActionSamples {

  public static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  public static final String OWNER = "st-wu-tousu";
  public static final String PLANNER = "st-zheng-tousu";
  public static final String CASE = "0192f0c0-0000-7000-8000-0000000000c1";
  public static final ActionDates DATES = dates(10, 100);

  private ActionSamples() {}

  static ActionDates dates(int due, int check) {
    return new ActionDates(day(due), day(check));
  }

  static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  static Stamp on(int day) {
    return new Stamp(OWNER, day(day));
  }

  static PlanAction plan() {
    return new PlanAction(
        ActionKind.CORRECTIVE,
        ActionOrigin.CASE,
        List.of(CASE),
        "面料成分检测",
        "委托单没有加急必填校验",
        "增加加急必填校验",
        OWNER,
        DATES);
  }

  /** An action that went the usual way to the state. */
  public static CorrectiveAction in(ActionStatus status) {
    CorrectiveAction action =
        CorrectiveAction.of(
            plan(),
            "JZ-20261123-0001",
            "complaint-group",
            "technical",
            Level.RESTRICTED,
            new Stamp(PLANNER, START));
    switch (status) {
      case PLANNED -> {
        return action;
      }
      case CANCELLED -> action.cancel("重复");
      case DONE -> action.complete(done(), on(5));
      case EFFECTIVE -> {
        action.complete(done(), on(5));
        action.check(new CheckAction(true, "抽查无漏填", null, null), on(90));
      }
    }
    return action;
  }

  /** One that adopts a suggestion, just planned. */
  static CorrectiveAction adopted() {
    PlanAction usual = plan();
    return CorrectiveAction.of(
        new PlanAction(
            ActionKind.PREVENTIVE,
            ActionOrigin.SUGGESTION,
            usual.caseIds(),
            null,
            "高峰期车位不足",
            "增设车位",
            usual.ownerId(),
            usual.dates()),
        "JZ-20261123-0003",
        "complaint-group",
        "technical",
        Level.NORMAL,
        new Stamp(PLANNER, START));
  }

  static CompleteAction done() {
    return new CompleteAction(List.of(new Evidence("委托单新版截图", "PX-2027-0112")));
  }

  /** Does a move with a command that is right in itself. */
  public static List<ActionEvent> move(CorrectiveAction action, ActionMove move) {
    return switch (move) {
      case REPLAN ->
          action.replan(
              new ReplanAction("st-chen-kefu", dates(20, 120), "升级推迟"), "customer-service", on(6));
      case COMPLETE -> action.complete(done(), on(6));
      case CONFIRM -> action.check(new CheckAction(true, "抽查无漏填", null, null), on(90));
      case REJECT -> action.check(new CheckAction(false, "仍有漏填", null, dates(120, 200)), on(90));
      case CANCEL -> action.cancel("重复");
    };
  }
}
