package org.kehu.complaint.correctiveaction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.correctiveaction.command.CheckAction;
import org.kehu.complaint.correctiveaction.command.CompleteAction;
import org.kehu.complaint.correctiveaction.command.PlanAction;
import org.kehu.complaint.correctiveaction.command.ReplanAction;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with corrective and preventive actions: sight, right, verb, one write. */
@Service
public class ActionDesk {

  private final CorrectiveActions actions;
  private final Cases cases;
  private final CaseRights rights;
  private final StaffDirectory staff;
  private final ActionNumbers numbers;
  private final ActionMeasures measures;
  private final Clock clock;

  ActionDesk(
      CorrectiveActions actions,
      Cases cases,
      CaseRights rights,
      StaffDirectory staff,
      ActionNumbers numbers,
      ActionMeasures measures,
      Clock clock) {
    this.actions = actions;
    this.cases = cases;
    this.rights = rights;
    this.staff = staff;
    this.numbers = numbers;
    this.measures = measures;
    this.clock = clock;
  }

  /** Plans one; a level above the open one comes from the cases it arose from. */
  public Stored<CorrectiveAction> plan(PlanAction command) {
    Caller caller = caller();
    List<ComplaintCase> from =
        command.caseIds().stream().map(id -> worked(new CaseId(id), caller)).toList();
    if (from.isEmpty() && !ActionRights.mayPlan(caller)) {
      throw ActionProblem.ACTION_NOT_YOURS.problem().with("move", "PLAN");
    }
    if (command.origin() == ActionOrigin.SUGGESTION) {
      from.forEach(ActionDesk::requireSuggestion);
    }
    StaffMember owner = colleague(command.ownerId());
    Stored<CorrectiveAction> stored = actions.create(() -> planned(command, from, owner, caller));
    if (!stored.replayed()) {
      measures.planned(stored.aggregate());
    }
    return stored;
  }

  private static void requireSuggestion(ComplaintCase c) {
    if (!c.kind().isSuggestion()) {
      throw ActionProblem.ACTION_NOT_OF_A_SUGGESTION.problem().with("caseId", c.id());
    }
  }

  private Change<CorrectiveAction, ActionEvent> planned(
      PlanAction command, List<ComplaintCase> from, StaffMember owner, Caller caller) {
    Level level =
        from.stream().map(ComplaintCase::level).max(Level::compareTo).orElse(Level.NORMAL);
    CorrectiveAction action =
        CorrectiveAction.of(
            command,
            numbers.next(),
            department(from, owner, caller),
            owner.department(),
            level,
            stamp());
    return Change.of(action, CorrectiveAction.told());
  }

  /** Whose matter it is: of the case, else of whoever planned it. */
  private static String department(List<ComplaintCase> from, StaffMember owner, Caller caller) {
    @Nullable String own = caller.departmentId();
    return from.stream()
        .map(ComplaintCase::departmentId)
        .findFirst()
        .orElse(own == null ? owner.department() : own);
  }

  /** A case that the caller works with, and may plan for. */
  private ComplaintCase worked(CaseId id, Caller caller) {
    ComplaintCase found =
        cases
            .find(id, rights.work(caller))
            .filter(c -> rights.disclosure(c, caller) != Disclosure.RECEIPT)
            .orElseThrow(
                () -> ActionProblem.ACTION_CASE_UNKNOWN.problem().with("caseId", id.value()));
    if (!ActionRights.mayPlanFor(found, caller)) {
      throw ActionProblem.ACTION_NOT_YOURS.problem().with("move", "PLAN");
    }
    return found;
  }

  /** The action, when the caller sees it. */
  public CorrectiveAction get(ActionId id) {
    return actions.get(id, ActionRights.sight(caller()));
  }

  /** Those of its cases that the caller sees too. */
  public List<String> seenCases(CorrectiveAction action) {
    Caller caller = caller();
    return action.caseIds().stream()
        .filter(id -> cases.find(new CaseId(id), rights.work(caller)).isPresent())
        .toList();
  }

  /** One page of what the caller sees, newest first; of a case only when that is seen too. */
  public Page<CorrectiveAction> page(ActionFilter filter, PageRequest request) {
    Caller caller = caller();
    Optional.ofNullable(filter.caseId())
        .ifPresent(id -> cases.get(new CaseId(id), rights.work(caller)));
    return actions.page(filter, ActionRights.sight(caller), request);
  }

  /** Another owner or other days. */
  public Stored<CorrectiveAction> replan(ActionId id, ReplanAction command) {
    StaffMember owner = colleague(command.ownerId());
    return change(
        id,
        ActionMove.REPLAN,
        (action, stamp) -> action.replan(command, owner.department(), stamp));
  }

  /** It is done. */
  public Stored<CorrectiveAction> complete(ActionId id, CompleteAction command) {
    return change(id, ActionMove.COMPLETE, (action, stamp) -> action.complete(command, stamp));
  }

  /** It helped or not. */
  public Stored<CorrectiveAction> check(ActionId id, CheckAction command) {
    return change(id, command.move(), (action, stamp) -> action.check(command, stamp));
  }

  /** It is given up. */
  public Stored<CorrectiveAction> cancel(ActionId id, ReasonGiven command) {
    return change(id, ActionMove.CANCEL, (action, stamp) -> action.cancel(command.reason()));
  }

  private Stored<CorrectiveAction> change(
      ActionId id, ActionMove move, BiFunction<CorrectiveAction, Stamp, List<ActionEvent>> verb) {
    Caller caller = caller();
    Stored<CorrectiveAction> stored =
        actions.change(
            id,
            ActionRights.sight(caller),
            action -> {
              ActionRights.require(move, action, caller);
              return verb.apply(action, stamp());
            });
    if (!stored.replayed()) {
      measures.moved(move, stored.aggregate());
    }
    return stored;
  }

  private StaffMember colleague(String staffId) {
    return staff
        .byId(staffId)
        .filter(StaffMember::active)
        .orElseThrow(() -> ActionProblem.ACTION_OWNER_UNKNOWN.problem().with("ownerId", staffId));
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Stamp(caller().id(), now);
  }
}
