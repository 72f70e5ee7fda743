package org.kehu.customer.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A department of the company (部门). */
@Document("departments")
public final class Department extends ScopedAggregate {

  private String name = "";
  private @Nullable String parentId;
  private @Nullable String leaderId;
  private List<String> deputyIds = new ArrayList<>();
  private boolean ended;

  private Department() {}

  private Department(String id) {
    super(id);
  }

  static Department listed(DepartmentEntry entry) {
    Department department = new Department(entry.id());
    department.take(entry);
    return department;
  }

  /** Takes over what the directory says now; without a difference nothing happens. */
  List<DepartmentEvent> update(DepartmentEntry entry) {
    if (entry.equals(entry())) {
      return List.of();
    }
    boolean ends = !ended && !entry.active();
    take(entry);
    return List.of(
        ends ? new DepartmentEvent.DepartmentEnded() : new DepartmentEvent.DepartmentChanged());
  }

  private void take(DepartmentEntry entry) {
    this.name = entry.name();
    this.parentId = entry.parentId();
    this.leaderId = entry.leaderId();
    this.deputyIds = new ArrayList<>(entry.deputyIds());
    this.ended = !entry.active();
    rescope(entry.id(), Level.NORMAL);
  }

  /** What was imported of this department. */
  public DepartmentEntry entry() {
    return new DepartmentEntry(id(), name, parentId, leaderId, deputyIds, !ended);
  }

  public boolean isActive() {
    return !ended;
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(id()));
  }

  @Override
  public String subjectKind() {
    return "department";
  }
}
