package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.springframework.stereotype.Component;

/** Decides where a file or a piece of work belongs, by the staff directory. */
@Component
public class Placements {

  private final StaffRegister directory;
  private final CustomerProperties properties;

  Placements(StaffRegister directory, CustomerProperties properties) {
    this.directory = directory;
    this.properties = properties;
  }

  /**
   * The place of a file.
   *
   * @param ownerId who shall look after it; must be active
   * @param departmentId where it shall belong; without, the owner's, else the caller's, else the
   *     default
   */
  public Placement place(@Nullable String ownerId, @Nullable String departmentId, Caller caller) {
    StaffMember owner = ownerId == null ? null : active(ownerId);
    if (departmentId != null) {
      return new Placement(ownerId, known(departmentId));
    }
    if (owner != null) {
      return new Placement(ownerId, owner.departmentId());
    }
    String own = caller.isPerson() ? caller.departmentId() : null;
    return new Placement(null, own == null ? properties.defaultDepartment() : own);
  }

  /** Refuses a person who is not with the company as keeper of a file. */
  void requireKeeper(String staffId) {
    if (directory.find(staffId).filter(StaffMember::isActive).isEmpty()) {
      throw CustomerProblem.KEEPER_UNKNOWN.problem().with("keeperId", staffId);
    }
  }

  private StaffMember active(String ownerId) {
    return directory
        .find(ownerId)
        .filter(StaffMember::isActive)
        .orElseThrow(() -> CustomerProblem.OWNER_UNKNOWN.problem().with("ownerId", ownerId));
  }

  private String known(String departmentId) {
    if (!directory.hasDepartment(departmentId)) {
      throw CustomerProblem.DEPARTMENT_UNKNOWN.problem().with("departmentId", departmentId);
    }
    return departmentId;
  }
}
