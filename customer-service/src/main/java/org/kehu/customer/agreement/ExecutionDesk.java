package org.kehu.customer.agreement;

import java.util.List;
import org.kehu.customer.file.Placements;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Follows how agreements are carried out (C-130 to C-132, C-134). */
@Service
public class ExecutionDesk {

  private final AgreementChanges changes;
  private final Placements placements;
  private final Audit audit;

  ExecutionDesk(AgreementChanges changes, Placements placements, Audit audit) {
    this.changes = changes;
    this.placements = placements;
    this.audit = audit;
  }

  /** One whose progress table is about to leave as a file: so the audit trail has it first. */
  public Agreement forTable(String customerId, String id) {
    Agreement agreement = changes.seen(customerId, id);
    audit.require(
        AuditClass.EXPORT,
        "progress-table.exported",
        List.of(agreement.subject()),
        agreement.level(),
        "exported",
        agreement.number());
    return agreement;
  }

  /** Gives a part of it to a department. */
  public Stored<Agreement> plan(String customerId, String id, PlanWork command) {
    placements.place(command.staffId(), command.departmentId(), Call.current().caller());
    WorkItem item = command.made();
    return changes.of(
        customerId,
        id,
        agreement ->
            agreement.carryOut(now -> now.planned(item), new AgreementEvent.WorkPlanned(item)));
  }

  /** Whoever has a part in it says how far that has come. */
  public Stored<Agreement> report(String customerId, String id, String itemId, ReportWork command) {
    Progress progress = command.made(caller(), changes.now());
    return changes.byPartner(
        customerId,
        id,
        agreement ->
            agreement.carryOut(
                now -> now.reported(itemId, progress),
                new AgreementEvent.WorkReported(itemId, progress)));
  }

  /** Writes a meeting down. */
  public Stored<Agreement> hold(String customerId, String id, HoldMeeting command) {
    changes.requirePast(command.heldOn());
    Meeting meeting = command.made(caller(), changes.now());
    return changes.of(
        customerId,
        id,
        agreement ->
            agreement.carryOut(now -> now.held(meeting), new AgreementEvent.MeetingHeld(meeting)));
  }

  /** Identifies a risk. */
  public Stored<Agreement> identify(String customerId, String id, AssessRisk command) {
    Risk risk = command.made(Ids.next(), caller(), changes.now());
    return changes.of(
        customerId,
        id,
        agreement ->
            agreement.carryOut(now -> now.identified(risk), new AgreementEvent.RiskAssessed(risk)));
  }

  /** Assesses a risk anew. */
  public Stored<Agreement> assess(String customerId, String id, String riskId, AssessRisk command) {
    Risk risk = command.made(riskId, caller(), changes.now());
    return changes.of(
        customerId,
        id,
        agreement ->
            agreement.carryOut(now -> now.assessed(risk), new AgreementEvent.RiskAssessed(risk)));
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
