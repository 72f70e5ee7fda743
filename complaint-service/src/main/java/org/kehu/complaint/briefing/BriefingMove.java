package org.kehu.complaint.briefing;

/**
 * What can be done with a briefing; {@link BriefingStatus} says when, {@link BriefingRights} by
 * whom.
 */
public enum BriefingMove {
  /** A recipient takes note of it, and answers where something is asked (签收). */
  ACKNOWLEDGE,
  /** Its author takes it back before anybody took note (撤回). */
  WITHDRAW
}
