package org.kehu.survey.goal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.goal.GoalEvent.GoalAdopted;
import org.kehu.survey.goal.GoalEvent.GoalResultNoted;
import org.kehu.survey.goal.GoalEvent.GoalSplit;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A goal of the year of a department or a person (年度工作目标; catalogue ): a whole number of
 * units, split by month. Its months always add up to its target.
 */
@Document("work_goals")
public class WorkGoal extends ScopedAggregate {

  private int year;
  private @Nullable String ownerId;
  private String title = "";
  private String unit = "";
  private long target;
  private List<Long> months = new ArrayList<>();
  private List<@Nullable Long> reached = new ArrayList<>();
  private GoalStatus status = GoalStatus.DRAFT;
  private @Nullable String adoptedBy;

  @PersistenceCreator
  WorkGoal() {}

  WorkGoal(SetGoal command) {
    year = command.year();
    ownerId = command.ownerId();
    title = command.title();
    unit = command.unit();
    target = command.target();
    months = mustAddUp(command.split());
    reached = new ArrayList<>(Collections.nCopies(12, null));
    rescope(command.departmentId(), Level.NORMAL);
  }

  List<GoalEvent> split(Split split) {
    require(GoalMove.SPLIT);
    List<Long> parts = mustAddUp(split);
    if (parts.equals(months)) {
      return List.of();
    }
    months = parts;
    return List.of(new GoalSplit());
  }

  private List<Long> mustAddUp(Split split) {
    if (split.total() != target) {
      throw GoalProblem.SPLIT_DOES_NOT_ADD_UP
          .problem()
          .with("target", target)
          .with("sum", split.total());
    }
    return new ArrayList<>(split.months());
  }

  List<GoalEvent> adopt(String by) {
    require(GoalMove.ADOPT);
    status = GoalStatus.ADOPTED;
    adoptedBy = by;
    return List.of(new GoalAdopted(by));
  }

  /** Notes what was reached in a month, 1 to 12; noting again corrects it. */
  List<GoalEvent> noteResult(int month, long units) {
    require(GoalMove.NOTE_RESULT);
    if (Long.valueOf(units).equals(reached.get(month - 1))) {
      return List.of();
    }
    reached.set(month - 1, units);
    return List.of(new GoalResultNoted(month, units));
  }

  private void require(GoalMove move) {
    if (status != move.allowedIn()) {
      throw GoalProblem.moveNotAllowed(move, status);
    }
  }

  @Override
  public String subjectKind() {
    return "work-goal";
  }

  /** The department and, once it is theirs, the person. */
  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    if (ownerId != null) {
      tokens.add(Tokens.own(ownerId));
    } else {
      tokens.add(Tokens.queue(departmentId()));
    }
    return tokens;
  }

  public int year() {
    return year;
  }

  public @Nullable String ownerId() {
    return ownerId;
  }

  public String title() {
    return title;
  }

  public String unit() {
    return unit;
  }

  public long target() {
    return target;
  }

  public Split split() {
    return new Split(months);
  }

  /** What was reached in each month; null where nothing was noted. */
  public List<@Nullable Long> reached() {
    return Collections.unmodifiableList(reached);
  }

  /** What was planned for and reached in some months, counted from 1, the last included. */
  public GoalStanding standing(int firstMonth, int lastMonth) {
    long planned = 0;
    long got = 0;
    for (int month = firstMonth; month <= lastMonth; month++) {
      planned += months.get(month - 1);
      Long noted = reached.get(month - 1);
      got += noted == null ? 0 : noted;
    }
    return new GoalStanding(title, unit, planned, got);
  }

  public GoalStatus status() {
    return status;
  }

  public @Nullable String adoptedBy() {
    return adoptedBy;
  }
}
