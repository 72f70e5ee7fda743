package org.kehu.customer.imports;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;

/**
 * Who sent an import, kept so that its rows are judged under that caller's rights, whenever they
 * are.
 */
public record Submitter(
    Caller.Kind kind,
    String id,
    Set<String> roles,
    Set<String> scopes,
    @Nullable String departmentId,
    Set<String> departments) {

  static Submitter of(Caller caller) {
    return new Submitter(
        caller.kind(),
        caller.id(),
        caller.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()),
        caller.scopes(),
        caller.departmentId(),
        caller.departments());
  }

  /** The caller again; nothing above level normal, since rights may have changed meanwhile. */
  Caller caller() {
    return new Caller(
        kind,
        id,
        roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
        scopes,
        departmentId,
        departments,
        false);
  }
}
