package org.kehu.complaint.cooperation;

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
import org.kehu.complaint.cooperation.command.AskCooperation;
import org.kehu.complaint.cooperation.command.GiveOpinion;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with cooperations: sight, right, verb, one write. */
@Service
public class CooperationDesk {

  private final Cooperations cooperations;
  private final Cases cases;
  private final CaseRights rights;
  private final StaffDirectory staff;
  private final CooperationSchedule schedule;
  private final CooperationNumbers numbers;

  CooperationDesk(
      Cooperations cooperations,
      Cases cases,
      CaseRights rights,
      StaffDirectory staff,
      CooperationSchedule schedule,
      CooperationNumbers numbers) {
    this.cooperations = cooperations;
    this.cases = cases;
    this.rights = rights;
    this.staff = staff;
    this.schedule = schedule;
    this.numbers = numbers;
  }

  /** Asks other departments; the caller's own leads. */
  public Stored<Cooperation> ask(AskCooperation command) {
    Caller caller = caller();
    ComplaintCase of =
        find(command.caseId(), caller)
            .orElseThrow(() ->
                CooperationProblem.COOPERATION_CASE_UNKNOWN
                    .problem()
                    .with("caseId", command.caseId()));
    if (!command.dueAt().isAfter(schedule.now())) {
      throw CooperationProblem.COOPERATION_DUE_IN_PAST.problem().with("dueAt", command.dueAt());
    }
    String lead = caller.departmentId() == null ? of.departmentId() : caller.departmentId();
    List<Partner> partners = partners(command, lead);
    return cooperations.create(() -> asked(command, partners, lead, of));
  }

  private Change<Cooperation, CooperationEvent> asked(
      AskCooperation command, List<Partner> partners, String lead, ComplaintCase of) {
    Cooperation cooperation =
        Cooperation.of(
            command,
            numbers.next(),
            partners,
            lead,
            of.level(),
            command.solvedFirst() ? schedule.slipBy() : null,
            stamp());
    return Change.of(cooperation, Cooperation.told());
  }

  private List<Partner> partners(AskCooperation command, String lead) {
    List<Partner> partners =
        command.departmentIds().stream()
            .filter(department -> !department.equals(lead))
            .map(this::partner)
            .toList();
    if (partners.isEmpty()) {
      throw CooperationProblem.COOPERATION_WITHOUT_PARTNER.problem();
    }
    return partners;
  }

  private Partner partner(String department) {
    Optional<StaffMember> leader = staff.leaderOf(department);
    if (leader.isEmpty() && staff.ofDepartment(department).isEmpty()) {
      throw CooperationProblem.COOPERATION_DEPARTMENT_UNKNOWN
          .problem()
          .with("departmentId", department);
    }
    return Partner.asked(department, leader.map(StaffMember::staffId).orElse(null));
  }

  /** The cooperation, when the caller sees it. */
  public Cooperation get(CooperationId id) {
    return cooperations.get(id, CooperationRights.sight(caller()));
  }

  /** The case, if the caller works with that too. */
  public @Nullable String seenCase(Cooperation cooperation) {
    return find(cooperation.caseId(), caller()).map(ComplaintCase::id).orElse(null);
  }

  /** One page of what the caller sees, newest first; of a case only when that is seen too. */
  public Page<Cooperation> page(CooperationFilter filter, PageRequest request) {
    Caller caller = caller();
    Optional.ofNullable(filter.caseId())
        .ifPresent(id -> cases.get(new CaseId(id), rights.work(caller)));
    return cooperations.page(filter, CooperationRights.sight(caller), request);
  }

  /** A department says what it thinks. */
  public Stored<Cooperation> opine(CooperationId id, GiveOpinion command) {
    return change(
        id,
        CooperationMove.OPINE,
        (cooperation, stamp) -> {
          CooperationRights.requireSpeaks(command.departmentId(), cooperation, caller());
          return cooperation.opine(command, schedule.ruleBy(), stamp);
        });
  }

  /** The office decides. */
  public Stored<Cooperation> rule(CooperationId id, String decision) {
    return change(
        id, CooperationMove.RULE, (cooperation, stamp) -> cooperation.rule(decision, stamp));
  }

  /** The slip is handed in. */
  public Stored<Cooperation> submit(CooperationId id, String content, @Nullable String reference) {
    return change(
        id,
        CooperationMove.SUBMIT_SLIP,
        (cooperation, stamp) -> cooperation.submit(new WorkSlip(content, reference, stamp)));
  }

  /** No help is needed any more. */
  public Stored<Cooperation> cancel(CooperationId id, ReasonGiven reason) {
    return change(
        id, CooperationMove.CANCEL, (cooperation, stamp) -> cooperation.cancel(reason.reason()));
  }

  private Stored<Cooperation> change(
      CooperationId id,
      CooperationMove move,
      BiFunction<Cooperation, Stamp, List<CooperationEvent>> verb) {
    Caller caller = caller();
    return cooperations.change(
        id,
        CooperationRights.sight(caller),
        cooperation -> {
          CooperationRights.require(move, cooperation, caller);
          return verb.apply(cooperation, stamp());
        });
  }

  private Optional<ComplaintCase> find(String id, Caller caller) {
    return cases
        .find(new CaseId(id), rights.work(caller))
        .filter(of -> rights.disclosure(of, caller) != Disclosure.RECEIPT);
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    return new Stamp(caller().id(), schedule.now());
  }
}
