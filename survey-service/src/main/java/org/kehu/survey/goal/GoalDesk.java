package org.kehu.survey.goal;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.goal.GoalEvent.GoalSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What people do with goals. Who may do it is in the access table. */
@Service
public class GoalDesk {

  private final WorkGoals goals;
  private final Clock clock;
  private final ZoneId zone;

  GoalDesk(WorkGoals goals, Clock clock, @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.goals = goals;
    this.clock = clock;
    this.zone = zone;
  }

  /** Sets a goal for a department that the caller answers for. */
  public Stored<WorkGoal> set(SetGoal command) {
    if (!SecurityRules.seesWorkOf(command.departmentId(), null)) {
      throw RequestProblem.NOT_FOUND.problem().with("id", command.departmentId());
    }
    return goals.create(() -> Change.of(new WorkGoal(command), new GoalSet()));
  }

  public Stored<WorkGoal> split(String id, Sight sight, Split split) {
    return goals.change(id, sight, goal -> goal.split(split));
  }

  public Stored<WorkGoal> adopt(String id, Sight sight) {
    return goals.change(id, sight, goal -> goal.adopt(Call.current().caller().id()));
  }

  /** Notes what was reached in a month that has begun. */
  public Stored<WorkGoal> noteResult(String id, Sight sight, int month, long units) {
    return goals.change(
        id,
        sight,
        goal -> {
          mustHaveBegun(YearMonth.of(goal.year(), month));
          return goal.noteResult(month, units);
        });
  }

  private void mustHaveBegun(YearMonth month) {
    if (month.isAfter(YearMonth.from(clock.instant().atZone(zone)))) {
      throw GoalProblem.MONTH_NOT_BEGUN.problem().with("month", month.toString());
    }
  }
}
