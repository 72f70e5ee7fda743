package org.kehu.customer.staff;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The tree of departments, and what follows from it for a person. */
public record Company(List<DepartmentEntry> departments) {

  public Company {
    departments = List.copyOf(departments);
  }

  /**
   * What a person's place brings: leaders and deputies answer for their departments and all below.
   */
  public Standing standingOf(String staffId) {
    Set<String> answersFor = new TreeSet<>();
    Set<String> deputyOf = new TreeSet<>();
    boolean leader = false;
    for (DepartmentEntry department : departments) {
      boolean leads = staffId.equals(department.leaderId());
      boolean standsIn = department.deputyIds().contains(staffId);
      leader |= leads;
      if (leads || standsIn) {
        addWithBelow(department.id(), answersFor);
      }
      if (standsIn && department.leaderId() != null) {
        deputyOf.add(department.leaderId());
      }
    }
    return new Standing(answersFor, leader, deputyOf);
  }

  private void addWithBelow(String departmentId, Set<String> found) {
    if (found.add(departmentId)) {
      departments.stream()
          .filter(department -> Objects.equals(department.parentId(), departmentId))
          .forEach(department -> addWithBelow(department.id(), found));
    }
  }
}
