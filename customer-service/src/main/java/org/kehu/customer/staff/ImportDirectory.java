package org.kehu.customer.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/**
 * Takes over the company's directory. Ids are unique, and every parent, leader, deputy and
 * department that is named must be listed.
 *
 * @param complete whether people who are not listed have left, and departments have ended
 */
public record ImportDirectory(
    List<DepartmentEntry> departments, List<StaffEntry> staff, boolean complete) {

  public ImportDirectory {
    departments = List.copyOf(departments);
    staff = List.copyOf(staff);
    Problem problem = StaffProblem.DIRECTORY_INVALID.problem();
    check(departments, staff, problem);
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  private static void check(
      List<DepartmentEntry> departments, List<StaffEntry> staff, Problem problem) {
    Set<String> departmentIds = new HashSet<>();
    Set<String> staffIds = new HashSet<>();
    Set<String> userNames = new HashSet<>();
    for (int at = 0; at < departments.size(); at++) {
      if (!departmentIds.add(departments.get(at).id())) {
        problem.error(error("/departments/" + at + "/id", "twice", departments.get(at).id()));
      }
    }
    for (int at = 0; at < staff.size(); at++) {
      StaffEntry entry = staff.get(at);
      if (!staffIds.add(entry.staffId())) {
        problem.error(error("/staff/" + at + "/staffId", "twice", entry.staffId()));
      }
      if (!userNames.add(entry.signIn())) {
        problem.error(error("/staff/" + at + "/userName", "twice", entry.userName()));
      }
      if (!departmentIds.contains(entry.departmentId())) {
        problem.error(error("/staff/" + at + "/departmentId", "not-listed", entry.departmentId()));
      }
    }
    for (int at = 0; at < departments.size(); at++) {
      DepartmentEntry entry = departments.get(at);
      String place = "/departments/" + at;
      listed(place + "/parentId", entry.parentId(), departmentIds, problem);
      listed(place + "/leaderId", entry.leaderId(), staffIds, problem);
      entry.deputyIds().forEach(id -> listed(place + "/deputyIds", id, staffIds, problem));
      if (!entry.active() && (entry.leaderId() != null || !entry.deputyIds().isEmpty())) {
        problem.error(error(place + "/active", "ended-led", entry.id()));
      }
      if (isBelowItself(entry, departments)) {
        problem.error(error(place + "/parentId", "circle", entry.id()));
      }
    }
  }

  private static void listed(
      String pointer, @Nullable String id, Set<String> known, Problem problem) {
    if (id != null && !known.contains(id)) {
      problem.error(error(pointer, "not-listed", id));
    }
  }

  private static boolean isBelowItself(DepartmentEntry entry, List<DepartmentEntry> all) {
    Set<String> above = new HashSet<>();
    String parent = entry.parentId();
    while (parent != null && above.add(parent)) {
      parent = parentOf(parent, all);
    }
    return above.contains(entry.id());
  }

  private static @Nullable String parentOf(String id, List<DepartmentEntry> all) {
    return all.stream()
        .filter(department -> department.id().equals(id))
        .map(DepartmentEntry::parentId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static FieldError error(String pointer, String code, String id) {
    return new FieldError(pointer, code, Map.of("id", id));
  }
}
