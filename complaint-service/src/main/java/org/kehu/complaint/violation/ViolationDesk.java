package org.kehu.complaint.violation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.violation.command.ProposeSanction;
import org.kehu.complaint.violation.command.ReportViolation;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with violations: sight, right, verb, one write. */
@Service
public class ViolationDesk {

  private final Violations violations;
  private final Cases cases;
  private final CaseRights rights;
  private final StaffDirectory staff;
  private final Policies policies;
  private final PolicyKind<ViolationPolicy> kind;
  private final ViolationNumbers numbers;
  private final Clock clock;

  ViolationDesk(
      Violations violations,
      Cases cases,
      CaseRights rights,
      StaffDirectory staff,
      Policies policies,
      PolicyKind<ViolationPolicy> kind,
      ViolationNumbers numbers,
      Clock clock) {
    this.violations = violations;
    this.cases = cases;
    this.rights = rights;
    this.staff = staff;
    this.policies = policies;
    this.kind = kind;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Reports one to the leader of the person's department (及时上报, X-50). */
  public Stored<Violation> report(ReportViolation command) {
    StaffMember person =
        staff
            .byId(command.personId())
            .filter(StaffMember::active)
            .orElseThrow(() ->
                ViolationProblem.PERSON_UNKNOWN.problem().with("personId", command.personId()));
    Optional.ofNullable(command.caseId()).ifPresent(this::requireSeen);
    String superior =
        staff
            .leaderOf(person.department())
            .map(StaffMember::staffId)
            .filter(leader -> !leader.equals(person.staffId()))
            .orElse(null);
    return violations.create(() ->
        Change.of(
            Violation.of(command, numbers.next(), person.department(), superior, stamp()),
            Violation.told()));
  }

  private void requireSeen(String caseId) {
    if (!isSeen(caseId)) {
      throw ViolationProblem.VIOLATION_CASE_UNKNOWN.problem().with("caseId", caseId);
    }
  }

  private boolean isSeen(String caseId) {
    return cases.find(new CaseId(caseId), rights.sight(caller())).isPresent();
  }

  /** The violation, when the caller is a party to it or of the person's line. */
  public Violation get(ViolationId id) {
    return violations.get(id, ViolationRights.sight(caller()));
  }

  /** The case that shows it, if the caller sees that too. */
  public @Nullable String seenCase(Violation violation) {
    return Optional.ofNullable(violation.caseId()).filter(this::isSeen).orElse(null);
  }

  /** One page of what the caller sees, newest first. */
  public Page<Violation> page(ViolationFilter filter, PageRequest request) {
    return violations.page(filter, ViolationRights.sight(caller()), request);
  }

  /** The person says what is to be said. */
  public Stored<Violation> hear(ViolationId id, String statement) {
    return change(id, ViolationMove.HEAR, (one, stamp) -> one.hear(statement, stamp));
  }

  /** What is to follow, by the rule in force. */
  public Stored<Violation> propose(ViolationId id, ProposeSanction command) {
    ViolationPolicy policy = policies.at(kind, clock.instant()).value();
    return change(id, ViolationMove.PROPOSE, (one, stamp) -> one.propose(command, policy, stamp));
  }

  /** It is decided so. */
  public Stored<Violation> approve(ViolationId id, ReasonGiven comment) {
    return change(
        id, ViolationMove.APPROVE, (one, stamp) -> one.decide(true, comment.reason(), stamp));
  }

  /** It is sent back. */
  public Stored<Violation> refuse(ViolationId id, ReasonGiven comment) {
    return change(
        id, ViolationMove.REFUSE, (one, stamp) -> one.decide(false, comment.reason(), stamp));
  }

  /** The person does not agree. */
  public Stored<Violation> appeal(ViolationId id, ReasonGiven reason) {
    return change(id, ViolationMove.APPEAL, (one, stamp) -> one.appeal(reason.reason(), stamp));
  }

  /** It stays so. */
  public Stored<Violation> uphold(ViolationId id, ReasonGiven reason) {
    return change(id, ViolationMove.UPHOLD, (one, stamp) -> one.uphold(reason.reason(), stamp));
  }

  /** Nothing follows. */
  public Stored<Violation> drop(ViolationId id, ReasonGiven reason) {
    return change(id, ViolationMove.DROP, (one, stamp) -> one.drop(reason.reason(), stamp));
  }

  private Stored<Violation> change(
      ViolationId id, ViolationMove move, BiFunction<Violation, Stamp, List<ViolationEvent>> verb) {
    Caller caller = caller();
    return violations.change(
        id,
        ViolationRights.sight(caller),
        violation -> {
          ViolationRights.require(move, violation, caller);
          return verb.apply(violation, stamp());
        });
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    return new Stamp(caller().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
