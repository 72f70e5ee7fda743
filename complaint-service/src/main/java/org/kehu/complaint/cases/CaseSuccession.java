package org.kehu.complaint.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Component;

/**
 * Who goes on with the open cases of somebody who leaves (C-115): with those of a customer that
 * changes hands the customer's new owner, with all others the successor. Work of the system itself;
 * repeats change nothing.
 */
@Component
public class CaseSuccession {

  /** More open cases of one person are not reckoned with. */
  private static final int MOST = 2000;

  private final Cases cases;
  private final Clock clock;

  CaseSuccession(Cases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Customers change hands.
   *
   * @param heirs by id of the customer; those who come to nobody are not among them
   */
  public void follow(String leaverId, Map<String, String> heirs) {
    for (ComplaintCase open : cases.openWith(leaverId, MOST)) {
      CustomerLink link = open.customer();
      @Nullable String heir = link.fileId() == null ? null : heirs.get(link.fileId());
      if (heir != null && link.verified()) {
        hand(open, leaverId, heir);
      }
    }
  }

  /** What is open still goes to one person; to the queues without one. */
  public void inheritAll(String leaverId, @Nullable String successorId) {
    List<ComplaintCase> left = cases.openWith(leaverId, MOST);
    left.forEach(open -> hand(open, leaverId, successorId));
  }

  private void hand(ComplaintCase open, String leaverId, @Nullable String heir) {
    Stamp stamp =
        new Stamp(Call.current().caller().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    cases.change(new CaseId(open.id()), present -> present.inherit(leaverId, heir, stamp));
  }
}
