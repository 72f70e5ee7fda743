package org.kehu.gateway.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kehu.kit.access.table.AccessTable;
import org.kehu.kit.access.table.AccessTableReader;
import org.kehu.kit.access.table.Match;
import org.kehu.kit.access.table.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All operations that can be reached from outside: the rows of every routed service's access table
 * and the gateway's own. A row outside its service's routes stops the start, because one of the two
 * files is wrong; a service without a table stays closed.
 */
public final class PublicApi {

  /** The service name of what the gateway answers itself. */
  public static final String OWN = "gateway";

  private static final Logger LOG = LoggerFactory.getLogger(PublicApi.class);

  private final AccessTable table;

  private PublicApi(AccessTable table) {
    this.table = table;
  }

  /**
   * Reads the tables of all routed services.
   *
   * @throws IllegalStateException if a row lies outside the routes of its service
   */
  public static PublicApi of(List<Route> routes) {
    List<Operation> all = new ArrayList<>(rows(OWN));
    for (Route route : routes) {
      List<Operation> rows = rows(route.service());
      rows.stream()
          .filter(row -> !route.owns(row.path()))
          .findFirst()
          .ifPresent(row -> refuse(row, route));
      all.addAll(rows);
    }
    return new PublicApi(AccessTable.of(all));
  }

  /** What this method and path are. */
  public Match find(String method, String path) {
    return table.find(method, path);
  }

  /** All of them, the gateway's own first, then in the order of the routes. */
  public List<Operation> operations() {
    return table.operations();
  }

  private static List<Operation> rows(String service) {
    Optional<AccessTable> table =
        AccessTableReader.fromClassPath(PublicApi.class.getClassLoader(), service);
    if (table.isEmpty()) {
      LOG.warn("No access/{}.yaml in the contracts: nothing of {} is reachable", service, service);
    }
    return table.map(AccessTable::operations).orElse(List.of());
  }

  private static void refuse(Operation row, Route route) {
    throw new IllegalStateException(
        "access/%s.yaml: %s is not routed to %s. Its routes are %s: correct the row or kehu.gateway.routes."
            .formatted(route.service(), row, route.service(), route.paths()));
  }
}
