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
 */
public record DepartmentEntry(
    String id,
    String name,
    @Nullable String parentId,
    @Nullable String leaderId,
    List<String> deputyIds) {

  public DepartmentEntry {
    deputyIds = List.copyOf(deputyIds);
  }
}
