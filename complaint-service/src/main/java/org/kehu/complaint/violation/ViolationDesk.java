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
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.complaint.violation.command.ProposeSanction;
import org.kehu.complaint.violation.command.ReportViolation;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with violations: sight, right, verb, one write. */
@Service
public class ViolationDesk {

  private final Violations violations;
  private final Cases cases;
  private final CaseRights rights;
  private final KnownCustomers customers;
  private final ViolationOpening opening;
  private final Policies policies;
  private final PolicyKind<ViolationPolicy> kind;
  private final Clock clock;

  ViolationDesk(
      Violations violations,
      Cases cases,
      CaseRights rights,
      KnownCustomers customers,
      ViolationOpening opening,
      Policies policies,
      PolicyKind<ViolationPolicy> kind,
      Clock clock) {
    this.violations = violations;
    this.cases = cases;
    this.rights = rights;
    this.customers = customers;
    this.opening = opening;
    this.policies = policies;
    this.kind = kind;
    this.clock = clock;
  }

  /** Reports one to the leader of the person's department (及时上报, X-50). */
  public Stored<Violation> report(ReportViolation command) {
    Optional.ofNullable(command.caseId()).ifPresent(this::requireSeen);
    return opening.open(command);
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

  /** The customers that a leak affects, as far as the caller may know of them. */
  public List<String> seenCustomers(Violation violation) {
    Leak leak = violation.leak();
    Caller caller = caller();
    return leak == null
        ? List.of()
        : leak.customerIds().stream().filter(id -> isKnownTo(id, caller)).toList();
  }

  private boolean isKnownTo(String customerId, Caller caller) {
    return rights.seesEveryCustomer(caller)
        || customers
            .find(customerId, null)
            .filter(known -> rights.seesCustomer(known, caller))
            .isPresent();
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
