package org.kehu.customer.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/**
 * What an import makes of the directory as it is: who is left out of it may lose a place to
 * somebody who is in it, and nobody may keep rights, or a user name, that now are another's.
 */
final class Takeover {

  private final ImportDirectory command;
  private final Map<String, DepartmentEntry> departments;
  private final List<StaffMember> unlisted;
  private final Map<String, StaffMember> holders;
  private final Company company;

  /**
   * Compares.
   *
   * @param present all departments
   * @param active everyone who is listed as active
   * @param named everyone who has a user name that the import gives
   */
  Takeover(
      ImportDirectory command,
      List<Department> present,
      List<StaffMember> active,
      List<StaffMember> named) {
    this.command = command;
    this.departments = departments(command, present);
    Set<String> listed =
        command.staff().stream().map(StaffEntry::staffId).collect(Collectors.toSet());
    this.unlisted = active.stream().filter(member -> !listed.contains(member.id())).toList();
    this.holders =
        named.stream()
            .collect(Collectors.toMap(member -> member.entry().signIn(), Function.identity()));
    this.company = new Company(List.copyOf(departments.values()));
  }

  /** As they will be: those listed, and the others as they are, or ended by a complete import. */
  private static Map<String, DepartmentEntry> departments(
      ImportDirectory command, List<Department> present) {
    Map<String, DepartmentEntry> all = new TreeMap<>();
    for (Department department : present) {
      DepartmentEntry entry = department.entry();
      all.put(entry.id(), command.complete() ? entry.ended() : entry);
    }
    command.departments().forEach(entry -> all.put(entry.id(), entry));
    return all;
  }

  /**
   * Refuses what contradicts the people and departments that are not listed.
   *
   * @throws Problem 422 {@code directory-invalid}, naming each fault
   */
  void requireConsistent() {
    Problem problem = StaffProblem.DIRECTORY_INVALID.problem();
    for (int at = 0; at < command.departments().size(); at++) {
      DepartmentEntry entry = command.departments().get(at);
      if (!entry.active()) {
        endable(entry, "/departments/" + at + "/active", problem);
      }
    }
    for (int at = 0; at < command.staff().size(); at++) {
      StaffMember holder = holders.get(command.staff().get(at).signIn());
      if (holder != null && keepsName(holder)) {
        problem.error(error("/staff/" + at + "/userName", "taken", holder.id()));
      }
    }
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  private void endable(DepartmentEntry entry, String pointer, Problem problem) {
    boolean hasPart =
        departments.values().stream()
            .anyMatch(other -> other.active() && entry.id().equals(other.parentId()));
    if (hasPart) {
      problem.error(error(pointer, "has-departments", entry.id()));
    }
    if (staff().stream().anyMatch(one -> one.active() && one.departmentId().equals(entry.id()))) {
      problem.error(error(pointer, "has-staff", entry.id()));
    }
  }

  /** Whoever is not listed does; whoever is has the name that is listed. */
  private boolean keepsName(StaffMember holder) {
    return command.staff().stream().noneMatch(entry -> entry.staffId().equals(holder.id()));
  }

  /** Everyone as they will be: those listed, and the others as they are, or gone. */
  private List<StaffEntry> staff() {
    Stream<StaffEntry> others =
        unlisted.stream()
            .map(member -> isGone(member) ? member.entry().inactive() : member.entry());
    return Stream.concat(command.staff().stream(), others).toList();
  }

  private boolean isGone(StaffMember member) {
    return command.complete() || !member.isActive();
  }

  /** All departments that there are afterwards. */
  Collection<DepartmentEntry> departments() {
    return departments.values();
  }

  /** Those who are not listed: gone, or in another standing than before. */
  List<StaffEntry> others() {
    return unlisted.stream()
        .filter(member -> command.complete() || !standingOf(member.id()).equals(member.standing()))
        .map(member -> command.complete() ? member.entry().inactive() : member.entry())
        .toList();
  }

  /** How many leave. */
  int left() {
    return command.complete() ? (int) unlisted.stream().filter(StaffMember::isActive).count() : 0;
  }

  /** Those who get another user name while somebody gets theirs. */
  List<String> namesToFree() {
    Map<String, String> wanted = new HashMap<>();
    command.staff().forEach(entry -> wanted.put(entry.signIn(), entry.staffId()));
    List<String> free = new ArrayList<>();
    holders.forEach((name, holder) -> {
      if (!Objects.equals(wanted.get(name), holder.id())) {
        free.add(holder.id());
      }
    });
    return free;
  }

  Standing standingOf(String staffId) {
    return company.standingOf(staffId);
  }

  private static FieldError error(String pointer, String code, String id) {
    return new FieldError(pointer, code, Map.of("id", id));
  }
}
