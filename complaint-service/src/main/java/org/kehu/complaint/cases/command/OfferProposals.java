package org.kehu.complaint.cases.command;

import java.util.List;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.Alternative;

/**
 * Put alternatives before the customer (P-31).
 *
 * @param alternatives three or four, as policy says; further ones after an objection
 * @param best which of them we judge best, from 1
 */
public record OfferProposals(List<Alternative> alternatives, int best) {

  /** The best is one of them. */
  public OfferProposals {
    alternatives = List.copyOf(alternatives);
    Bounds.size("/alternatives", alternatives, 1, 10);
    if (best < 1 || best > alternatives.size()) {
      throw CaseProblem.BEST_UNKNOWN.problem().with("most", alternatives.size());
    }
  }
}
