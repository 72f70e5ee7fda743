package org.kehu.complaint.crisis;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.CrisisChecks;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Change;
import org.springframework.stereotype.Component;

/**
 * Keeps the crises in step with their cases: a case that is a crisis event has one that is open,
 * any other has none. It looks at what the case is now and not at what happened, so it converges,
 * and two who look at once alert the line once.
 */
@Component
public class CrisisAlert implements CrisisChecks {

  private static final Caller SYSTEM = Caller.system("complaint");

  private final Crises crises;
  private final Cases cases;
  private final StaffDirectory staff;
  private final Policies policies;
  private final PolicyKind<CrisisPolicy> kind;
  private final Clock clock;

  CrisisAlert(
      Crises crises,
      Cases cases,
      StaffDirectory staff,
      Policies policies,
      PolicyKind<CrisisPolicy> kind,
      Clock clock) {
    this.crises = crises;
    this.cases = cases;
    this.staff = staff;
    this.policies = policies;
    this.kind = kind;
    this.clock = clock;
  }

  /** Something happened to a case. */
  public void look(CaseId id) {
    cases
        .find(id)
        .ifPresent(c -> {
          if (isCrisis(c)) {
            crises.follow(alerted(c).id(), c);
          } else {
            open(c).ifPresent(crisis -> crises.end(crisis.id(), reason(c), now()));
          }
        });
  }

  /** A case whose line was not alerted yet alerts it now: nothing is solved past the checklist. */
  @Override
  public Set<String> unticked(ComplaintCase c) {
    return isCrisis(c) ? alerted(c).unticked() : Set.of();
  }

  /** Counted first: who does not see the crisis of a rival makes it under the rival's key. */
  private Crisis alerted(ComplaintCase c) {
    long earlier = crises.countOf(c.id());
    return open(c).orElseGet(() -> alert(c, earlier));
  }

  private Optional<Crisis> open(ComplaintCase c) {
    return crises.newest(c.id()).filter(Crisis::isOpen);
  }

  private static boolean isCrisis(ComplaintCase c) {
    return c.severity() == Severity.CRISIS && c.status().isUnsolved();
  }

  private static CrisisEnd.Reason reason(ComplaintCase c) {
    if (c.severity() != Severity.CRISIS) {
      return CrisisEnd.Reason.LOWERED;
    }
    return c.resolution() == null ? CrisisEnd.Reason.DROPPED : CrisisEnd.Reason.SOLVED;
  }

  private Crisis alert(ComplaintCase c, long earlier) {
    return once(c, earlier).within(() -> crises.create(() -> opened(c))).aggregate();
  }

  private Change<Crisis, CrisisEvent> opened(ComplaintCase c) {
    CrisisPolicy policy = policies.at(kind, clock.instant()).value();
    Instant now = now();
    Crisis crisis =
        Crisis.of(
            c,
            line(c, policy),
            policy.checklist().stream().map(CheckItem::of).toList(),
            now.plus(policy.acknowledgeWithin()),
            now);
    return new Change<>(crisis, crisis.told());
  }

  /** The leader of the case's department, and those whom policy names. */
  private List<Alerted> line(ComplaintCase c, CrisisPolicy policy) {
    Set<String> departments = new LinkedHashSet<>();
    departments.add(c.departmentId());
    departments.addAll(policy.alertDepartmentIds());
    return departments.stream()
        .map(department ->
            Alerted.of(
                department, staff.leaderOf(department).map(StaffMember::staffId).orElse(null)))
        .toList();
  }

  /** Work of the system itself, with a key that is the same for whoever sees this crisis first. */
  private Call once(ComplaintCase c, long earlier) {
    Call here = Call.current();
    String name = "crisis#" + c.id() + "#" + earlier;
    IdempotencyKey key = new IdempotencyKey(name, "crisis");
    return new Call(SYSTEM, here.correlationId(), here.causationId(), key, null, null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
