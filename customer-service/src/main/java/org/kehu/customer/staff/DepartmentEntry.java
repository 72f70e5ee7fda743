package org.kehu.customer.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department as the directory's source lists it.
 *
 * @param id stable id, {@code customer-service}
 * @param parentId the department above, if any
 * @param leaderId staff id of its leader, if there is one
 * @param deputyIds staff ids of who stands in for the leader
 * @param active whether it exists still; an ended one has no leader, and who leads the one above
 *     answers for what it left
 */
public record DepartmentEntry(
    String id,
    String name,
    @Nullable String parentId,
    @Nullable String leaderId,
    List<String> deputyIds,
    boolean active) {

  public DepartmentEntry {
    deputyIds = List.copyOf(deputyIds);
  }

  /** The same department, ended. */
  public DepartmentEntry ended() {
    return new DepartmentEntry(id, name, parentId, null, List.of(), false);
  }
}
