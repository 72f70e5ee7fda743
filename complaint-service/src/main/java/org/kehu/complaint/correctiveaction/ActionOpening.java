package org.kehu.complaint.correctiveaction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.correctiveaction.command.PlanAction;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/**
 * Opens actions as work of the system itself: with the leader of the department as owner, and days
 * on the company's calendar as the policy in force says.
 */
@Service
class ActionOpening {

  private final CorrectiveActions actions;
  private final StaffDirectory staff;
  private final Policies policies;
  private final PolicyKind<ActionPolicy> kind;
  private final BusinessCalendars calendars;
  private final ActionNumbers numbers;
  private final ActionMeasures measures;
  private final Clock clock;

  ActionOpening(
      CorrectiveActions actions,
      StaffDirectory staff,
      Policies policies,
      PolicyKind<ActionPolicy> kind,
      BusinessCalendars calendars,
      ActionNumbers numbers,
      ActionMeasures measures,
      Clock clock) {
    this.actions = actions;
    this.staff = staff;
    this.policies = policies;
    this.kind = kind;
    this.calendars = calendars;
    this.numbers = numbers;
    this.measures = measures;
    this.clock = clock;
  }

  ActionPolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }

  /** Opens it once a call. */
  void open(Finding finding) {
    Stored<CorrectiveAction> stored =
        actions.create(() -> Change.of(action(finding), CorrectiveAction.told()));
    if (!stored.replayed()) {
      measures.planned(stored.aggregate());
    }
  }

  private CorrectiveAction action(Finding finding) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ActionPolicy policy = policy();
    StaffMember owner = leader(finding.departmentId(), policy.departmentId());
    PlanAction plan =
        new PlanAction(
            ActionKind.CORRECTIVE,
            finding.origin(),
            finding.caseIds(),
            finding.product(),
            finding.rootCause(),
            finding.description(),
            owner.staffId(),
            dates(policy, now));
    return CorrectiveAction.of(
            plan,
            numbers.next(),
            finding.departmentId(),
            owner.department(),
            finding.level(),
            new Stamp(Call.current().caller().id(), now))
        .against(finding.pattern());
  }

  private ActionDates dates(ActionPolicy policy, Instant now) {
    BusinessCalendar calendar = calendars.company();
    Instant due = calendar.plusWorkdays(now, policy.doWorkdays()).at();
    return new ActionDates(due, calendar.plusWorkdays(due, policy.checkWorkdays()).at());
  }

  /** Without a leader nobody would do it, so the event waits until the directory names one. */
  private StaffMember leader(String departmentId, String otherwise) {
    return staff
        .leaderOf(departmentId)
        .or(() -> staff.leaderOf(otherwise))
        .orElseThrow(() ->
            new IllegalStateException(
                "Neither %s nor %s has a leader; import the staff or change the policy %s"
                    .formatted(departmentId, otherwise, kind.key())));
  }
}
