package org.kehu.visit.shift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.visit.calendar.Week;
import org.kehu.visit.shift.ShiftEvent.DutyTakenOver;
import org.kehu.visit.shift.ShiftEvent.ShiftTableChanged;
import org.kehu.visit.shift.ShiftEvent.ShiftTableDrafted;
import org.kehu.visit.shift.ShiftEvent.ShiftTablePublished;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who of a department works which shift in a week (员工排班表; catalogue X-32). Its leaders draft and
 * publish it; from then on everybody in it sees it, and duties go from one to another by agreement.
 */
@Document("shift_tables")
public class ShiftTable extends ScopedAggregate {

  private static final Comparator<Duty> BY_DAY =
      Comparator.comparing(Duty::day).thenComparing(Duty::shift).thenComparing(Duty::staffId);

  private String week = "";
  private String tableKey = "";
  private List<Duty> duties = new ArrayList<>();
  private ShiftStatus status = ShiftStatus.DRAFT;
  private @Nullable String publishedBy;

  private ShiftTable() {}

  /** A draft; told as {@link #drafted()}. */
  static ShiftTable draft(String departmentId, Week week, List<Duty> duties) {
    ShiftTable table = new ShiftTable();
    table.week = week.code();
    table.tableKey = departmentId + "/" + week.code();
    table.duties = new ArrayList<>(duties.stream().sorted(BY_DAY).toList());
    table.rescope(departmentId, Level.NORMAL);
    return table;
  }

  /** The event of a new draft. */
  static ShiftEvent drafted() {
    return new ShiftTableDrafted();
  }

  List<ShiftEvent> arrange(List<Duty> others) {
    require(ShiftStatus.DRAFT);
    List<Duty> sorted = others.stream().sorted(BY_DAY).toList();
    if (sorted.equals(duties)) {
      return List.of();
    }
    duties = new ArrayList<>(sorted);
    return List.of(new ShiftTableChanged());
  }

  List<ShiftEvent> publish(List<Gap> gaps, String by) {
    require(ShiftStatus.DRAFT);
    if (!gaps.isEmpty()) {
      throw ShiftProblem.SHIFTS_NOT_FILLED.problem().with("gaps", gaps);
    }
    status = ShiftStatus.PUBLISHED;
    publishedBy = by;
    rescope(departmentId(), level());
    return List.of(new ShiftTablePublished());
  }

  /** Somebody else works a duty (换班). */
  List<ShiftEvent> takeOver(Duty duty, String staffId) {
    require(ShiftStatus.PUBLISHED);
    boolean busy =
        duties.stream()
            .anyMatch(one -> one.staffId().equals(staffId) && one.day().equals(duty.day()));
    if (busy || !duties.remove(duty)) {
      throw ShiftProblem.DUTY_NOT_FREE
          .problem()
          .with("staffId", staffId)
          .with("day", duty.day().toString());
    }
    duties.add(new Duty(staffId, duty.day(), duty.shift()));
    duties.sort(BY_DAY);
    rescope(departmentId(), level());
    return List.of(new DutyTakenOver(duty, staffId));
  }

  private void require(ShiftStatus wanted) {
    if (status != wanted) {
      throw ShiftProblem.SHIFT_STATE_REFUSED.problem().with("state", status.name());
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    if (status == ShiftStatus.PUBLISHED) {
      tokens.add(Tokens.queue(departmentId()));
      duties.forEach(duty -> tokens.add(Tokens.own(duty.staffId())));
    }
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "shift-table";
  }

  public Week week() {
    return new Week(week);
  }

  public List<Duty> duties() {
    return List.copyOf(duties);
  }

  public ShiftStatus status() {
    return status;
  }

  public @Nullable String publishedBy() {
    return publishedBy;
  }
}
