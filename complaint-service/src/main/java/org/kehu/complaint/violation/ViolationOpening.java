package org.kehu.complaint.violation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.violation.command.ReportViolation;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Writes a violation down for the leader of the person's department, whoever reports it. */
@Component
class ViolationOpening {

  private final Violations violations;
  private final StaffDirectory staff;
  private final ViolationNumbers numbers;
  private final Clock clock;

  ViolationOpening(
      Violations violations, StaffDirectory staff, ViolationNumbers numbers, Clock clock) {
    this.violations = violations;
    this.staff = staff;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Opens it once a call. */
  Stored<Violation> open(ReportViolation command) {
    StaffMember person =
        staff
            .byId(command.personId())
            .filter(StaffMember::active)
            .orElseThrow(() ->
                ViolationProblem.PERSON_UNKNOWN.problem().with("personId", command.personId()));
    String superior =
        staff
            .leaderOf(person.department())
            .map(StaffMember::staffId)
            .filter(leader -> !leader.equals(person.staffId()))
            .orElse(null);
    Stamp stamp =
        new Stamp(Call.current().caller().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return violations.create(() ->
        Change.of(
            Violation.of(command, numbers.next(), person.department(), superior, stamp),
            Violation.told()));
  }
}
