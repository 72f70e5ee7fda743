package org.kehu.complaint.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.ApologyGiven;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.Alternative;
import org.kehu.complaint.cases.solution.Apology;
import org.kehu.complaint.cases.solution.Fit;

/**
 * What an offer and a result owe the customer: what the customer wants most is solved first (P-34),
 * and when the fault is ours the company apologises and plans from the customer's position (P-33).
 */
final class CustomerFirst {

  private CustomerFirst() {}

  /** Offers are weighed against what the customer wants, which must be known for our own fault. */
  static void requireWeighed(CaseFile c, List<Alternative> alternatives) {
    boolean known = c.statement().remedySought() != null;
    if (!known && c.isOwnFault()) {
      throw CaseProblem.REMEDY_UNKNOWN.problem();
    }
    if (known && alternatives.stream().anyMatch(one -> one.fit() == null)) {
      throw CaseProblem.FIT_MISSING.problem();
    }
  }

  /** How the result stands to what the customer wants: as given, or as the confirmed proposal. */
  static @Nullable Fit ofResult(CaseFile c, @Nullable Fit given) {
    Fit fit = given == null ? c.negotiation().acceptedFit() : given;
    if (fit == null && c.statement().remedySought() != null) {
      throw CaseProblem.FIT_MISSING.problem();
    }
    return fit;
  }

  /** The apology that stands from now on: the one given, or the earlier one. */
  static @Nullable Apology apology(CaseFile c, @Nullable ApologyGiven given, Stamp stamp) {
    if (given != null) {
      return given.by(stamp);
    }
    if (c.apology() == null && c.isOwnFault()) {
      throw CaseProblem.APOLOGY_MISSING.problem();
    }
    return c.apology();
  }
}
