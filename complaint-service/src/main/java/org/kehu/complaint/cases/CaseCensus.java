package org.kehu.complaint.cases;

import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;

/**
 * How many cases of one kind and severity stand how.
 *
 * @param kind what kind of contact
 * @param severity how grave
 * @param open not closed and not withdrawn
 * @param pressed open, and a deadline is at risk or breached
 * @param breached open, and a deadline or promise has passed
 * @param paused open, and the resolution clock stands still
 */
public record CaseCensus(
    CaseKind kind, Severity severity, long open, long pressed, long breached, long paused) {

  /** Open, at risk but not breached yet. */
  public long atRisk() {
    return Math.max(0, pressed - breached);
  }
}
