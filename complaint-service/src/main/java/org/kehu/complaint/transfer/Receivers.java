package org.kehu.complaint.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.transfer.Receiver.Candidates;
import org.kehu.kit.access.Caller;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** Finds who receives a case when no person is named, by the policy in force (K-14). */
@Component
class Receivers {

  private final Policies policies;
  private final PolicyKind<TransferPolicy> kind;
  private final StaffDirectory staff;
  private final Clock clock;

  Receivers(Policies policies, PolicyKind<TransferPolicy> kind, StaffDirectory staff, Clock clock) {
    this.policies = policies;
    this.kind = kind;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Where a case goes.
   *
   * @param staffId who receives it; null means the department's queue
   */
  record Place(@Nullable String staffId, String departmentId) {}

  /** The place in the department that was named, or where policy sends what names none. */
  Place of(@Nullable String named, Caller caller) {
    Instant now = clock.instant();
    TransferPolicy policy = policies.at(kind, now).value();
    String department = named == null ? policy.departmentId() : named;
    return department == null ? above(policy, caller, now) : in(department, policy, now);
  }

  private Place in(String department, TransferPolicy policy, Instant now) {
    Optional<StaffMember> leader = staff.leaderOf(department);
    List<StaffMember> members = staff.ofDepartment(department);
    if (members.isEmpty()) {
      throw TransferProblem.DEPARTMENT_UNKNOWN.problem().with("department", department);
    }
    List<StaffMember> standIns =
        leader.map(member -> staff.standInsOf(member.staffId(), now)).orElse(List.of());
    Candidates candidates = new Candidates(leader, standIns, members);
    String receiver =
        Receiver.first(policy.receivers(), candidates, now).map(StaffMember::staffId).orElse(null);
    return new Place(receiver, department);
  }

  /** Whoever leads the department of whoever passes it on, or stands in for that leader (P-56). */
  private Place above(TransferPolicy policy, Caller caller, Instant now) {
    String department = caller.departmentId();
    if (!policy.upward() || department == null) {
      throw TransferProblem.RECEIVER_MISSING.problem();
    }
    return staff
        .leaderOf(department)
        .filter(leader -> !leader.staffId().equals(caller.id()))
        .flatMap(leader -> there(leader, now))
        .map(superior -> new Place(superior.staffId(), superior.department()))
        .orElseThrow(
            () -> TransferProblem.SUPERVISOR_UNKNOWN.problem().with("department", department));
  }

  private Optional<StaffMember> there(StaffMember leader, Instant now) {
    Candidates candidates =
        new Candidates(Optional.of(leader), staff.standInsOf(leader.staffId(), now), List.of());
    return Receiver.first(List.of(Receiver.LEADER, Receiver.STAND_IN), candidates, now);
  }
}
