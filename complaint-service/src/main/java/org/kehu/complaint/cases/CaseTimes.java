package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.CaseClocks;
import org.kehu.complaint.cases.clock.ServiceBasis;
import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.clock.Timetables;
import org.kehu.complaint.cases.command.AcknowledgeCase;
import org.kehu.complaint.cases.command.PauseCase;
import org.kehu.complaint.cases.command.PromiseTime;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.TakeFurtherContact;
import org.kehu.complaint.cases.command.TellProgress;
import org.kehu.complaint.customer.ConsideredAgreement;
import org.kehu.kit.access.Caller;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/**
 * What can be done with the time of a case: promises, clocks and what passing time does. Sight,
 * right and the one write are those of {@link CaseMoves}.
 */
@Service
public class CaseTimes {

  private final Cases cases;
  private final CaseMoves moves;
  private final CaseRights rights;
  private final Timetables timetables;
  private final ServiceBases bases;

  CaseTimes(
      Cases cases, CaseMoves moves, CaseRights rights, Timetables timetables, ServiceBases bases) {
    this.cases = cases;
    this.moves = moves;
    this.rights = rights;
    this.timetables = timetables;
    this.bases = bases;
  }

  /** The clocks as the caller may know them: with a receipt, as of a customer nobody knows. */
  public CaseClocks clocks(ComplaintCase c) {
    return rights.disclosure(c, caller()) == Disclosure.RECEIPT ? usual(c) : c.clocks();
  }

  /** Whether the caller may know what bound us to the customer when those clocks were set. */
  public boolean mayTellBasis(ComplaintCase c) {
    return rights.disclosure(c, caller()) != Disclosure.WORK;
  }

  /** How the agreements of the customer stood to the case when it was received (field M13). */
  public List<ConsideredAgreement> agreements(ComplaintCase c) {
    return rights.disclosure(c, caller()) == Disclosure.WHOLE ? bases.considered(c) : List.of();
  }

  private CaseClocks usual(ComplaintCase c) {
    ServiceBasis basis = ServiceBasis.of(c.severity()).weighed(c.assessment());
    Timetable usual = timetables.of(basis, c.receivedAt());
    return c.clocks().under(usual, timetables.calendar());
  }

  /** The customer is told that it was received. */
  public Stored<ComplaintCase> acknowledge(CaseId id, AcknowledgeCase command) {
    return moves.make(
        id,
        CaseMove.ACKNOWLEDGE,
        (c, stamp) -> {
          Instant usual = clocks(c).resolutionDueAt();
          return c.acknowledge(
              new AcknowledgeCase(command.promisedUntil(), usual), timetables.calendar(), stamp);
        });
  }

  /** Another time is promised. */
  public Stored<ComplaintCase> promise(CaseId id, PromiseTime command) {
    return moves.make(
        id, CaseMove.PROMISE, (c, stamp) -> c.promise(command, timetables.calendar(), stamp));
  }

  /** It is weighed beside its severity. */
  public Stored<ComplaintCase> assess(CaseId id, Assessment assessment) {
    return moves.make(
        id,
        CaseMove.ASSESS,
        (c, stamp) -> {
          Timetable timetable = timetables.of(bases.of(c).weighed(assessment), c.receivedAt());
          return c.assess(assessment, timetable, timetables.calendar(), stamp);
        });
  }

  /** The customer came again on the same matter. */
  public Stored<ComplaintCase> takeFurtherContact(CaseId id, TakeFurtherContact command) {
    return moves.make(
        id, CaseMove.TAKE_FURTHER_CONTACT, (c, stamp) -> c.takeFurtherContact(command, stamp));
  }

  /** The customer hears how far it is. */
  public Stored<ComplaintCase> tellProgress(CaseId id, TellProgress command) {
    return moves.make(
        id,
        CaseMove.TELL_PROGRESS,
        (c, stamp) -> c.tellProgress(command, timetables.calendar(), stamp));
  }

  /** The resolution clock stands still. */
  public Stored<ComplaintCase> pause(CaseId id, PauseCase command) {
    return moves.make(
        id, CaseMove.PAUSE, (c, stamp) -> c.pause(command, timetables.calendar(), stamp));
  }

  /** The resolution clock goes on. */
  public Stored<ComplaintCase> resume(CaseId id, ReasonGiven command) {
    return moves.make(
        id, CaseMove.RESUME, (c, stamp) -> c.resume(command, timetables.calendar(), stamp));
  }

  /** Time passed; done by the system itself. */
  public Stored<ComplaintCase> watch(CaseId id) {
    return cases.change(id, c -> c.watch(timetables.calendar(), moves.stamp()));
  }

  /**
   * Sets a case by the agreement that was in force when it was received, when this became known
   * later; done by the system itself. A grade or tier that changed since is none of it.
   */
  public void entitle(CaseId id) {
    cases.change(
        id,
        c -> {
          Timetable timetable = timetables.of(bases.of(c), c.receivedAt());
          return timetable.entitlement() == null && c.clocks().timetable().entitlement() == null
              ? List.of()
              : c.entitle(timetable, timetables.calendar(), moves.stamp());
        });
  }

  /** Makes a case due by the calendar as it is now; done by the system itself. */
  public void reckon(CaseId id, BusinessCalendar calendar) {
    ComplaintCase c = cases.change(id, complaint -> complaint.reckon(calendar)).aggregate();
    if (!c.clocks().edition().equals(calendar.edition())) {
      cases.confirm(c, calendar.edition());
    }
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
