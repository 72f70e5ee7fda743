package org.kehu.survey.goal.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.goal.GoalEvent;
import org.kehu.survey.goal.GoalEvent.GoalAdopted;
import org.kehu.survey.goal.GoalEvent.GoalResultNoted;
import org.kehu.survey.goal.GoalEvent.GoalSet;
import org.kehu.survey.goal.GoalEvent.GoalSplit;
import org.kehu.survey.goal.WorkGoal;
import org.springframework.stereotype.Component;

/** Tells what happened to goals: numbers, not what they say. */
@Component
class GoalEventPublisher implements EventPublisher<WorkGoal, GoalEvent> {

  /** Body of a goal. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record About(
      String goalId,
      int year,
      String departmentId,
      @Nullable String ownerId,
      long target,
      List<Long> months) {}

  /** Body of a result. */
  record Noted(
      String goalId, int year, String departmentId, int month, long planned, long reached) {}

  @Override
  public OutgoingEvent publish(WorkGoal goal, GoalEvent event) {
    return switch (event) {
      case GoalSet _ -> Topics.event("goal-set", about(goal), null);
      case GoalSplit _ -> Topics.event("goal-split", about(goal), null);
      case GoalAdopted _ -> Topics.event("goal-adopted", about(goal), null);
      case GoalResultNoted noted -> Topics.event("goal-result-noted", noted(goal, noted), null);
    };
  }

  private static About about(WorkGoal goal) {
    return new About(
        goal.id(),
        goal.year(),
        goal.departmentId(),
        goal.ownerId(),
        goal.target(),
        goal.split().months());
  }

  private static Noted noted(WorkGoal goal, GoalResultNoted event) {
    return new Noted(
        goal.id(),
        goal.year(),
        goal.departmentId(),
        event.month(),
        goal.split().months().get(event.month() - 1),
        event.reached());
  }
}
