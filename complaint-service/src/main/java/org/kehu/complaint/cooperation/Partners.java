package org.kehu.complaint.cooperation;

import java.util.ArrayList;
import java.util.List;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cooperation.command.GiveOpinion;

/**
 * The departments that were asked, in the order in which they were. Immutable.
 *
 * @param all each with what it said
 */
record Partners(List<Partner> all) {

  /** Copies. */
  Partners {
    all = List.copyOf(all);
  }

  /** A department is heard; once, and only when it was asked. */
  Partners heard(GiveOpinion command, Stamp stamp) {
    int at = awaited(command.departmentId());
    List<Partner> changed = new ArrayList<>(all);
    changed.set(at, all.get(at).heard(command.position(), command.opinion(), stamp));
    return new Partners(changed);
  }

  private int awaited(String departmentId) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).departmentId().equals(departmentId) && all.get(i).isAwaited()) {
        return i;
      }
    }
    throw CooperationProblem.OPINION_NOT_AWAITED.problem().with("departmentId", departmentId);
  }

  boolean isAnyAwaited() {
    return all.stream().anyMatch(Partner::isAwaited);
  }

  boolean agree() {
    return all.stream().allMatch(one -> one.position() == Position.AGREE);
  }
}
