package org.kehu.kit.access.table;

import java.util.Set;
import java.util.TreeSet;
import org.kehu.kit.access.Caller;
import org.kehu.kit.problem.RequestProblem;

/**
 * The coarse right to an operation other than the one that is being called: what belongs to a
 * document is under the rights to the document, whichever path leads to it.
 */
public final class OperationRights {

  private static final Requirement NOBODY = new Requirement(false, Set.of(), Set.of());

  private final AccessTable table;

  public OperationRights(AccessTable table) {
    this.table = table;
  }

  /** Refuses whoever may not call that operation; the system itself may. */
  public void require(String method, String path, Caller caller) {
    Requirement needed = requirement(method, path);
    if (!caller.isSystem() && !needed.metBy(caller)) {
      throw RequestProblem.RIGHT_MISSING
          .problem()
          .with("roles", String.join(", ", new TreeSet<>(needed.roles())))
          .with("scopes", String.join(", ", new TreeSet<>(needed.scopes())));
    }
  }

  private Requirement requirement(String method, String path) {
    return table.find(method, path) instanceof Match.Found row
        ? row.operation().requirement()
        : NOBODY;
  }
}
