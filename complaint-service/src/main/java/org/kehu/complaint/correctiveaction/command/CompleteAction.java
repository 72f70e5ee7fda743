package org.kehu.complaint.correctiveaction.command;

import java.util.List;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.solution.Evidence;

/**
 * Say that it is done.
 *
 * @param evidence one to twenty pieces
 */
public record CompleteAction(List<Evidence> evidence) {

  /** Nothing is done without evidence (P-16). */
  public CompleteAction {
    evidence = List.copyOf(evidence);
    Bounds.size("/evidence", evidence, 1, 20);
  }
}
