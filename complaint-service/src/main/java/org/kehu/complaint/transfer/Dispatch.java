package org.kehu.complaint.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.cases.command.TransferCase;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Names who works on a case, by the staff directory (分派与移交, P-20, P-50). */
@Service
public class Dispatch {

  private final CaseDesk desk;
  private final Receivers receivers;
  private final StaffDirectory staff;
  private final Clock clock;

  Dispatch(CaseDesk desk, Receivers receivers, StaffDirectory staff, Clock clock) {
    this.desk = desk;
    this.receivers = receivers;
    this.staff = staff;
    this.clock = clock;
  }

  /** Names a colleague who is there. */
  public Stored<ComplaintCase> assign(CaseId id, String assigneeId) {
    StaffMember assignee = present(assigneeId);
    return desk.assign(id, new AssignCase(assignee.staffId(), assignee.department()));
  }

  /**
   * Passes it on: to the person named, else to whom policy names in the department (K-14).
   *
   * @param toId a person, or null for whom policy names
   * @param departmentId a department, or null for the person's own or the one that policy names
   */
  public Stored<ComplaintCase> transfer(
      CaseId id, @Nullable String toId, @Nullable String departmentId, String reason) {
    if (toId != null) {
      StaffMember receiver = present(toId);
      return desk.transfer(id, new TransferCase(receiver.staffId(), receiver.department(), reason));
    }
    Receivers.Place place = receivers.of(departmentId, Call.current().caller());
    return desk.transfer(id, new TransferCase(place.staffId(), place.departmentId(), reason));
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
