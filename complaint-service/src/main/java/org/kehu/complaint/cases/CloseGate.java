package org.kehu.complaint.cases;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.solution.Opinion;
import org.kehu.complaint.cases.solution.Resolution;

/**
 * What a solved case must fulfil before it can be closed (field M20, M21, M22; catalogue P-38,
 * P-39, P-40). Who may close it is in {@code SecurityRules}.
 */
public final class CloseGate {

  private CloseGate() {}

  /** What can be missing. */
  public enum Unmet {
    /** The customer was not told the decision. */
    DECISION_NOT_TOLD,
    /**
     * Fewer call-backs were held or refused than policy asks for, and the customer can be reached.
     */
    CALLBACKS_MISSING,
    /** The customer is dissatisfied and was not told where else to turn. */
    EXTERNAL_RECOURSE_MISSING,
    /** No action against the cause is owned and dated, where the rules ask for one (P-40). */
    CORRECTIVE_ACTION_MISSING
  }

  /**
   * What is still missing; empty when it may be closed.
   *
   * @param externalRecourse where the customer is told to turn
   * @param prevented whether an action against the cause is planned
   */
  public static Set<Unmet> unmet(
      ComplaintCase complaint, @Nullable String externalRecourse, boolean prevented) {
    Set<Unmet> unmet = EnumSet.noneOf(Unmet.class);
    Resolution resolution = complaint.resolution();
    boolean reached = complaint.complainant().canBeReached() || complaint.customer().isNamed();
    if (reached && (resolution == null || resolution.toldAt() == null)) {
      unmet.add(Unmet.DECISION_NOT_TOLD);
    }
    if (reached && !complaint.isAskedEnough()) {
      unmet.add(Unmet.CALLBACKS_MISSING);
    }
    if (complaint.lastOpinion() == Opinion.DISSATISFIED && externalRecourse == null) {
      unmet.add(Unmet.EXTERNAL_RECOURSE_MISSING);
    }
    if (complaint.asksForPrevention() && !prevented) {
      unmet.add(Unmet.CORRECTIVE_ACTION_MISSING);
    }
    return unmet;
  }
}
