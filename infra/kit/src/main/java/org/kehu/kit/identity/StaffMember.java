package org.kehu.kit.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of the staff directory, as {@code kehu.staff.state.v1} tells it.
 *
 * @param userName the name that tokens carry
 * @param departments all that a leader or deputy answers for, own and below
 * @param deputyOf whom the person stands in for
 */
public record StaffMember(
    String staffId,
    String userName,
    String name,
    @Nullable String departmentId,
    Set<String> departments,
    boolean leader,
    List<String> deputyOf,
    boolean active,
    @Nullable Instant absentFrom,
    @Nullable Instant absentUntil) {

  public StaffMember {
    departments = departments == null ? Set.of() : Set.copyOf(departments);
    deputyOf = deputyOf == null ? List.of() : List.copyOf(deputyOf);
  }

  /** Whether away at a time. */
  public boolean absentAt(Instant time) {
    return absentFrom != null
        && !time.isBefore(absentFrom)
        && (absentUntil == null || time.isBefore(absentUntil));
  }

  /** The department; a person in the directory has one. */
  public String department() {
    return Objects.requireNonNullElse(departmentId, "");
  }
}
