package org.kehu.customer.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kehu.kit.access.Caller;
import org.kehu.kit.calendar.CalendarFault;
import org.kehu.kit.calendar.CalendarKind;
import org.kehu.kit.calendar.CalendarPolicy;
import org.kehu.kit.calendar.KnownRange;
import org.kehu.kit.calendar.YearTable;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyContent;
import org.kehu.kit.policy.PolicyDesk;
import org.kehu.kit.policy.PolicyDocument;
import org.kehu.kit.policy.Responsibility;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/**
 * Adds the next year to the working calendar: a draft of the calendar that came into force last or
 * is announced, with the year's days, which then goes the way of every rule.
 */
@Service
public class CalendarDesk {

  private final Policies policies;
  private final PolicyDesk rules;

  CalendarDesk(Policies policies, PolicyDesk rules) {
    this.policies = policies;
    this.rules = rules;
  }

  /** Drafts the calendar with one year more. */
  public Stored<PolicyDocument> add(AddYear command) {
    CalendarPolicy calendar = policies.timeline(CalendarKind.CALENDAR).getLast().value();
    requireNext(command.table(), calendar);
    requireFaultless(command.table().faultsIn(calendar));
    return rules.draft(
        CalendarKind.CALENDAR,
        command.table().addedTo(calendar),
        command.noteOrUsual(),
        responsibility(command),
        command.effectiveFrom());
  }

  private static void requireNext(YearTable table, CalendarPolicy calendar) {
    KnownRange known = calendar.known();
    if (known == null) {
      throw CalendarProblem.CALENDAR_WITHOUT_TABLE.problem();
    }
    if (!table.follows(known)) {
      throw CalendarProblem.YEAR_NOT_NEXT
          .problem()
          .with("year", table.year())
          .with("next", YearTable.nextAfter(known))
          .with("knownUntil", known.until());
    }
  }

  private static void requireFaultless(List<CalendarFault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    Problem problem = CalendarProblem.YEAR_TABLE_INVALID.problem();
    for (CalendarFault fault : faults) {
      problem.error(
          new FieldError(
              fault.pointer(),
              "calendar-rule",
              Map.of(
                  "rule", fault.code(),
                  "zh", fault.message(Locale.CHINESE),
                  "en", fault.message(Locale.ENGLISH))));
    }
    throw problem;
  }

  private Responsibility responsibility(AddYear command) {
    if (command.responsibility() != null) {
      return command.responsibility();
    }
    return rules
        .newestAnnounced(CalendarKind.CALENDAR)
        .map(PolicyContent::responsibility)
        .orElseGet(() -> responsibility(Call.current().caller()));
  }

  private static Responsibility responsibility(Caller caller) {
    if (caller.departmentId() == null) {
      throw CalendarProblem.RESPONSIBILITY_MISSING.problem();
    }
    return new Responsibility(caller.departmentId(), caller.id(), null);
  }
}
