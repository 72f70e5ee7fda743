package org.kehu.visit.shift;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Week;
import org.kehu.visit.staff.Colleagues;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What leaders do with shift tables; each under the caller's present rights. */
@Service
public class ShiftDesk {

  private static final int MOST_WEEKS_AHEAD = 13;

  private final ShiftTables tables;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;

  ShiftDesk(
      ShiftTables tables, Colleagues colleagues, Policies policies, CompanyCalendar calendar) {
    this.tables = tables;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
  }

  public ShiftTable get(String id) {
    return tables.get(id, SecurityRules.sight());
  }

  public Page<ShiftTable> page(
      @Nullable String departmentId, @Nullable String week, PageRequest request) {
    return tables.page(departmentId, week, SecurityRules.sight(), request);
  }

  /** Drafts the table of a department that the caller leads. */
  public Stored<ShiftTable> draft(String departmentId, Week week, List<Duty> duties) {
    if (!SecurityRules.leadsAt(departmentId)) {
      throw RequestProblem.NOT_FOUND.problem().with("id", departmentId);
    }
    requirePlausible(week);
    requireFitting(departmentId, week, duties);
    try {
      return tables.create(
          () -> Change.of(ShiftTable.draft(departmentId, week, duties), ShiftTable.drafted()));
    } catch (DuplicateKeyException draftedBefore) {
      throw ShiftProblem.SHIFT_TABLE_EXISTS.problem().with("week", week.code());
    }
  }

  private void requirePlausible(Week week) {
    Week now = Week.containing(calendar.now().today());
    Week last = Week.containing(calendar.now().today().plusWeeks(MOST_WEEKS_AHEAD));
    if (week.compareTo(now) < 0 || week.compareTo(last) > 0) {
      throw ShiftProblem.SHIFT_WEEK_IMPLAUSIBLE.problem().with("week", week.code());
    }
  }

  private void requireFitting(String departmentId, Week week, List<Duty> duties) {
    Set<String> people =
        colleagues.of(departmentId).stream().map(StaffMember::staffId).collect(Collectors.toSet());
    DutyCheck.require(duties, week, people, rules());
  }

  private ShiftPolicy rules() {
    return policies.now(ShiftRules.SHIFTS).value();
  }

  /** Arranges the duties of a draft anew. */
  public Stored<ShiftTable> arrange(String id, List<Duty> duties) {
    return tables.change(
        id,
        SecurityRules.sight(),
        table -> {
          requireFitting(table.departmentId(), table.week(), duties);
          return table.arrange(duties);
        });
  }

  /** Publishes it, if every shift of a worked day has its people. */
  public Stored<ShiftTable> publish(String id) {
    String by = SecurityRules.person();
    return tables.change(
        id,
        SecurityRules.sight(),
        table ->
            table.publish(
                DutyCheck.gaps(table.duties(), table.week(), rules(), calendar::isWorked), by));
  }

  /** Somebody else of the department works a duty. */
  public Stored<ShiftTable> takeOver(String id, Duty duty, String staffId) {
    return tables.change(
        id,
        SecurityRules.sight(),
        table -> {
          List<ShiftEvent> events = table.takeOver(duty, staffId);
          requireFitting(table.departmentId(), table.week(), table.duties());
          return events;
        });
  }
}
