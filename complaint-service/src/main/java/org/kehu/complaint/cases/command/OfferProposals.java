package org.kehu.complaint.cases.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.Alternative;

/**
 * Put alternatives before the customer (P-31).
 *
 * @param alternatives three or four, as policy says; further ones after an objection
 * @param best which of them we judge best, from 1; never one that falls short of what the customer
 *     wants beside one that does not (P-34)
 * @param apology of the company; needed once, when the fault is ours (P-33)
 */
public record OfferProposals(
    List<Alternative> alternatives, int best, @Nullable ApologyGiven apology) {

  /** The best is one of them. */
  public OfferProposals {
    alternatives = List.copyOf(alternatives);
    Bounds.size("/alternatives", alternatives, 1, 10);
    if (best < 1 || best > alternatives.size()) {
      throw CaseProblem.BEST_UNKNOWN.problem().with("most", alternatives.size());
    }
    boolean others = alternatives.stream().anyMatch(one -> !one.fallsShort());
    if (others && alternatives.get(best - 1).fallsShort()) {
      throw CaseProblem.BEST_FALLS_SHORT.problem().with("best", best);
    }
  }
}
