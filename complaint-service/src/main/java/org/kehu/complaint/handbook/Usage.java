package org.kehu.complaint.handbook;

import java.util.ArrayList;
import java.util.List;

/**
 * How an entry served (使用情况, field M23).
 *
 * @param used how often
 * @param helpful how often it helped
 * @param caseIds the cases it was last used for, newest last
 */
public record Usage(int used, int helpful, List<String> caseIds) {

  /** Nobody used it yet. */
  static final Usage NONE = new Usage(0, 0, List.of());

  private static final int KEPT = 100;

  /** Copies. */
  public Usage {
    caseIds = List.copyOf(caseIds);
  }

  /** Whether it was used for this case, as far as that is kept. */
  boolean isFor(String caseId) {
    return caseIds.contains(caseId);
  }

  Usage once(String caseId, boolean helped) {
    List<String> all = new ArrayList<>(caseIds);
    all.add(caseId);
    return new Usage(
        used + 1,
        helpful + (helped ? 1 : 0),
        all.subList(Math.max(0, all.size() - KEPT), all.size()));
  }
}
