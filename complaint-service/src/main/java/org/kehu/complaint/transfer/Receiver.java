package org.kehu.complaint.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kehu.kit.identity.StaffMember;

/**
 * Whom a case goes to that is passed to a department (移交主管领导, P-50): the leader in charge; when
 * that leader is away another colleague in charge of the matter, who stands in for the leader; when
 * nobody is there, the department's queue.
 */
final class Receiver {

  private Receiver() {}

  /** The receiver; empty means the queue. */
  static Optional<StaffMember> of(
      Optional<StaffMember> leader, List<StaffMember> standIns, Instant now) {
    Stream<StaffMember> inOrder =
        Stream.concat(
            leader.stream(), standIns.stream().sorted(Comparator.comparing(StaffMember::staffId)));
    return inOrder.filter(member -> member.isThereAt(now)).findFirst();
  }
}
