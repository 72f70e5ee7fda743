package org.kehu.kit.access.table;

/**
 * One row of the access table.
 *
 * @param service the service that answers, as discovery names it
 * @param method HTTP method, upper case; a {@code GET} row answers {@code HEAD} too
 * @param path pattern of whole segments: literals, {@code {variable}} and a last {@code **}
 * @param requirement the coarse right
 * @param routeClass what kind of load it is
 */
public record Operation(
    String service, String method, String path, Requirement requirement, RouteClass routeClass) {

  @Override
  public String toString() {
    return method + " " + path;
  }
}
