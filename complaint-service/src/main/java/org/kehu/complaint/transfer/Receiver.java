package org.kehu.complaint.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kehu.kit.identity.StaffMember;

/** Who of a department may receive a case that is passed to it (移交对象, P-50, K-14). */
public enum Receiver {
  /** 主管领导: whoever leads the department. */
  LEADER,
  /** 分管同事: a colleague in charge of the matter, who stands in for the leader. */
  STAND_IN,
  /** 其他同事: anybody of the department. */
  COLLEAGUE;

  /**
   * Those of a department who may come into question.
   *
   * @param leader whoever leads it, if anybody does
   * @param standIns those who stand in for the leader
   * @param members everybody of it
   */
  record Candidates(
      Optional<StaffMember> leader, List<StaffMember> standIns, List<StaffMember> members) {

    private Stream<StaffMember> as(Receiver receiver) {
      return switch (receiver) {
        case LEADER -> leader.stream();
        case STAND_IN -> sorted(standIns);
        case COLLEAGUE -> sorted(members);
      };
    }

    private static Stream<StaffMember> sorted(List<StaffMember> people) {
      return people.stream().sorted(Comparator.comparing(StaffMember::staffId));
    }
  }

  /** The first in this order who is there; empty means the department's queue. */
  static Optional<StaffMember> first(List<Receiver> order, Candidates candidates, Instant now) {
    return order.stream()
        .flatMap(candidates::as)
        .filter(member -> member.isThereAt(now))
        .findFirst();
  }
}
