package org.kehu.kit.process;

import java.util.Map;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;

/**
 * Asks for a long command.
 *
 * @param id of the process; starting one that is there already answers that one
 * @param kind key of its kind
 * @param arguments ids, codes and numbers by name; no personal data
 * @param starter under whose rights it works, and who sees it
 * @param departmentId department that it belongs to
 * @param level of what it works on
 */
public record StartProcess(
    String id,
    String kind,
    Map<String, String> arguments,
    Starter starter,
    String departmentId,
    Level level) {

  public StartProcess {
    arguments = Map.copyOf(arguments);
  }

  /** A process of the present caller, on what is of level normal. */
  public static StartProcess of(String kind, Map<String, String> arguments, String departmentId) {
    Starter starter = Starter.of(Call.current().caller());
    return new StartProcess(Ids.next(), kind, arguments, starter, departmentId, Level.NORMAL);
  }
}
