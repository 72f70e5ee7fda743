package org.kehu.kit.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;

/**
 * Who asked for a long command, kept so that its work can be done under that caller's rights,
 * whenever it is.
 */
public record Starter(
    Caller.Kind kind,
    String id,
    Set<String> roles,
    Set<String> scopes,
    @Nullable String departmentId,
    Set<String> departments) {

  /** Keeps a caller. */
  public static Starter of(Caller caller) {
    return new Starter(
        caller.kind(),
        caller.id(),
        caller.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()),
        caller.scopes(),
        caller.departmentId(),
        caller.departments());
  }

  /** The caller again; nothing above level normal, since rights may have changed meanwhile. */
  public Caller caller() {
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
