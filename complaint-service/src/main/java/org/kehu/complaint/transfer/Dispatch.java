package org.kehu.complaint.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.cases.command.TransferCase;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Names who works on a case, by the staff directory (分派与移交, P-20, P-50). */
@Service
public class Dispatch {

  private final CaseDesk desk;
  private final StaffDirectory staff;
  private final Clock clock;

  public Dispatch(CaseDesk desk, StaffDirectory staff, Clock clock) {
    this.desk = desk;
    this.staff = staff;
    this.clock = clock;
  }

  /** Names a colleague who is there. */
  public Stored<ComplaintCase> assign(CaseId id, String assigneeId) {
    StaffMember assignee = present(assigneeId);
    return desk.assign(id, new AssignCase(assignee.staffId(), assignee.department()));
  }

  /**
   * Passes it on: to the person named, or to whoever is in charge of the department.
   *
   * @param toId a person, or null for the leader in charge
   * @param departmentId a department, or null for the person's own
   */
  public Stored<ComplaintCase> transfer(
      CaseId id, @Nullable String toId, @Nullable String departmentId, String reason) {
    if (toId != null) {
      StaffMember receiver = present(toId);
      return desk.transfer(id, new TransferCase(receiver.staffId(), receiver.department(), reason));
    }
    if (departmentId == null) {
      throw TransferProblem.RECEIVER_MISSING.problem();
    }
    String inCharge = inChargeOf(departmentId).map(StaffMember::staffId).orElse(null);
    return desk.transfer(id, new TransferCase(inCharge, departmentId, reason));
  }

  private Optional<StaffMember> inChargeOf(String departmentId) {
    Optional<StaffMember> leader = staff.leaderOf(departmentId);
    if (leader.isEmpty() && staff.ofDepartment(departmentId).isEmpty()) {
      throw TransferProblem.DEPARTMENT_UNKNOWN.problem().with("department", departmentId);
    }
    Instant now = clock.instant();
    List<StaffMember> standIns =
        leader.map(member -> staff.standInsOf(member.staffId(), now)).orElse(List.of());
    return Receiver.of(leader, standIns, now);
  }

  private StaffMember present(String staffId) {
    Instant now = clock.instant();
    StaffMember member =
        staff
            .byId(staffId)
            .filter(StaffMember::active)
            .orElseThrow(() -> TransferProblem.STAFF_UNKNOWN.problem().with("staffId", staffId));
    if (!member.isThereAt(now)) {
      List<String> standIns =
          staff.standInsOf(staffId, now).stream().map(StaffMember::staffId).toList();
      throw TransferProblem.STAFF_ABSENT
          .problem()
          .with("staffId", staffId)
          .with("standIns", standIns);
    }
    return member;
  }
}
