package org.kehu.kit.access.table;

import org.jspecify.annotations.Nullable;

/**
 * One row of the access table.
 *
 * @param service the service that answers, as discovery names it
 * @param method HTTP method, upper case; a {@code GET} row answers {@code HEAD} too
 * @param path pattern of whole segments: literals, {@code {variable}} and a last {@code **}
 * @param requirement the coarse right
 * @param routeClass what kind of load it is
 * @param retirement when it ends; null as long as that is not planned
 */
public record Operation(
    String service,
    String method,
    String path,
    Requirement requirement,
    RouteClass routeClass,
    @Nullable Retirement retirement) {

  @Override
  public String toString() {
    return method + " " + path;
  }
}
