package org.kehu.complaint.crisis;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with the crisis of a case: sight, right, verb, one write. */
@Service
public class CrisisDesk {

  private final Crises crises;
  private final Clock clock;

  CrisisDesk(Crises crises, Clock clock) {
    this.crises = crises;
    this.clock = clock;
  }

  /** The newest crisis of a case, when the caller sees it. */
  public Crisis get(CaseId id) {
    return crises
        .newest(id.value(), CrisisRights.sight(Call.current().caller()))
        .orElseThrow(() -> CrisisProblem.CRISIS_UNKNOWN.problem().with("caseId", id.value()));
  }

  /** A department takes note. */
  public Stored<Crisis> note(CaseId id, String departmentId) {
    return change(
        id,
        (crisis, caller) -> {
          CrisisRights.requireSpeaks(departmentId, crisis, caller);
          return crisis.note(departmentId, stamp(caller));
        });
  }

  /** Something of the checklist is done. */
  public Stored<Crisis> tick(CaseId id, String code, String note) {
    return change(
        id,
        (crisis, caller) -> {
          CrisisRights.requireHandles(crisis, caller);
          return crisis.tick(code, note, stamp(caller));
        });
  }

  private Stored<Crisis> change(CaseId id, BiFunction<Crisis, Caller, List<CrisisEvent>> verb) {
    Caller caller = Call.current().caller();
    return crises.change(
        get(id).id(), CrisisRights.sight(caller), crisis -> verb.apply(crisis, caller));
  }

  private Stamp stamp(Caller caller) {
    return new Stamp(caller.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
