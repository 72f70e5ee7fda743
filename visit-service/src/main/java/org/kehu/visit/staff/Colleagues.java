package org.kehu.visit.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.springframework.stereotype.Component;

/** Makes sure that work is given to people who are there to do it. */
@Component
public class Colleagues {

  private final StaffDirectory staff;

  Colleagues(StaffDirectory staff) {
    this.staff = staff;
  }

  /** Refuses a staff id that is not that of an active person; the caller is one. */
  public void require(@Nullable String staffId) {
    if (staffId != null) {
      require(List.of(staffId));
    }
  }

  /** The same for several. */
  public void require(Collection<String> staffIds) {
    String caller = Call.current().caller().id();
    for (String staffId : staffIds) {
      if (!staffId.equals(caller) && staff.byId(staffId).filter(StaffMember::active).isEmpty()) {
        throw StaffProblem.COLLEAGUE_UNKNOWN.problem().with("staffId", staffId);
      }
    }
  }

  /** Those who work in a department itself. */
  public List<StaffMember> of(String departmentId) {
    return staff.ofDepartment(departmentId).stream().filter(StaffMember::active).toList();
  }

  /** Staff id of a department's leader. */
  public Optional<String> leaderOf(String departmentId) {
    return staff.leaderOf(departmentId).map(StaffMember::staffId);
  }

  /** Somebody's name; the staff id of one who is not known. */
  public String nameOf(String staffId) {
    return staff.byId(staffId).map(StaffMember::name).orElse(staffId);
  }

  /** Whether somebody is there to work. */
  public boolean works(String staffId) {
    return staff.byId(staffId).filter(StaffMember::active).isPresent();
  }

  /** Refuses a staff id that nobody has or had. */
  public void requireKnown(@Nullable String staffId) {
    if (staffId != null && staff.byId(staffId).isEmpty()) {
      throw StaffProblem.COLLEAGUE_UNKNOWN.problem().with("staffId", staffId);
    }
  }

  /** Refuses a department in which nobody works. */
  public void requireDepartment(String departmentId) {
    if (of(departmentId).isEmpty()) {
      throw StaffProblem.DEPARTMENT_UNKNOWN.problem().with("departmentId", departmentId);
    }
  }
}
