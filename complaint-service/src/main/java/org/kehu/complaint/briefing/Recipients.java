package org.kehu.complaint.briefing;

import java.util.ArrayList;
import java.util.List;
import org.kehu.complaint.briefing.command.TakeNote;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * Who has to take note, in order. Immutable.
 *
 * @param all each with whether it did
 */
record Recipients(List<Recipient> all) {

  /** Copies. */
  Recipients {
    all = List.copyOf(all);
  }

  /** One takes note; once, and only a recipient. */
  Recipients noted(TakeNote command, Stamp stamp) {
    int at = awaited(command.departmentId());
    List<Recipient> changed = new ArrayList<>(all);
    changed.set(at, all.get(at).noted(command.reply(), stamp));
    return new Recipients(changed);
  }

  private int awaited(String departmentId) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).departmentId().equals(departmentId) && all.get(i).awaitsNote()) {
        return i;
      }
    }
    throw BriefingProblem.ACKNOWLEDGEMENT_NOT_AWAITED.problem().with("departmentId", departmentId);
  }

  boolean haveAllNoted() {
    return all.stream().noneMatch(Recipient::awaitsNote);
  }
}
