package org.kehu.customer.notice;

import java.util.Set;
import org.kehu.kit.access.Level;

/**
 * Who may see a notice in the log.
 *
 * @param scope tokens of those who may by their work
 */
public record Viewers(String departmentId, Level level, Set<String> scope) {

  public Viewers {
    scope = Set.copyOf(scope);
  }
}
