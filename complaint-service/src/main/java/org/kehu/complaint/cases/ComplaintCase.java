package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseEvent.CallbackHeld;
import org.kehu.complaint.cases.CaseEvent.CaseAcknowledged;
import org.kehu.complaint.cases.CaseEvent.CaseAmended;
import org.kehu.complaint.cases.CaseEvent.CaseAssigned;
import org.kehu.complaint.cases.CaseEvent.CaseClosed;
import org.kehu.complaint.cases.CaseEvent.CaseCustomerVerified;
import org.kehu.complaint.cases.CaseEvent.CaseDeadlinesMoved;
import org.kehu.complaint.cases.CaseEvent.CaseEscalated;
import org.kehu.complaint.cases.CaseEvent.CaseInvestigated;
import org.kehu.complaint.cases.CaseEvent.CaseInvestigationStarted;
import org.kehu.complaint.cases.CaseEvent.CasePromised;
import org.kehu.complaint.cases.CaseEvent.CaseRegistered;
import org.kehu.complaint.cases.CaseEvent.CaseReopened;
import org.kehu.complaint.cases.CaseEvent.CaseResolved;
import org.kehu.complaint.cases.CaseEvent.CaseTransferred;
import org.kehu.complaint.cases.CaseEvent.CaseWithdrawn;
import org.kehu.complaint.cases.CaseEvent.ProposalAccepted;
import org.kehu.complaint.cases.CaseEvent.ProposalRefused;
import org.kehu.complaint.cases.CaseEvent.ProposalsOffered;
import org.kehu.complaint.cases.CaseEvent.ResultApproved;
import org.kehu.complaint.cases.CaseEvent.ResultRejected;
import org.kehu.complaint.cases.clock.CaseClocks;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.AcknowledgeCase;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.cases.command.CloseCase;
import org.kehu.complaint.cases.command.DecideResult;
import org.kehu.complaint.cases.command.EscalateCase;
import org.kehu.complaint.cases.command.HoldCallback;
import org.kehu.complaint.cases.command.OfferProposals;
import org.kehu.complaint.cases.command.PromiseTime;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.RegisterCase;
import org.kehu.complaint.cases.command.ResolveCase;
import org.kehu.complaint.cases.command.TransferCase;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.Closing;
import org.kehu.complaint.cases.solution.Findings;
import org.kehu.complaint.cases.solution.Investigation;
import org.kehu.complaint.cases.solution.Negotiation;
import org.kehu.complaint.cases.solution.Resolution;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Layout;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A contact from receipt to closure (案件): one verb a transition, each returns what happened. {@link
 * CaseStatus} says which verb is legal when; the employee first asked stays answerable beside
 * whoever works on it (首问责任人 ≠ 处理人, P-47).
 */
@Document("cases")
@Layout(version = 2)
public class ComplaintCase extends CaseFile {

  private static final int KEPT_STEPS = 200;

  ComplaintCase() {}

  /** A new case; {@link #register} is its first verb. */
  public static ComplaintCase fresh() {
    return new ComplaintCase();
  }

  /** Writes it down and starts its clocks. */
  public List<CaseEvent> register(
      RegisterCase command, String newNumber, CaseRules rules, Stamp stamp) {
    number = newNumber;
    kind = command.kind();
    channel = command.channel();
    source = command.source();
    severity = command.severity();
    causeType = command.causeType();
    statement = command.statement();
    complainant = command.complainant();
    customer = command.customer();
    receiptHolders = new LinkedHashSet<>(command.receiptHolders());
    firstContactOwnerId = command.firstContactOwnerId();
    takenById = stamp.by();
    assigneeId = command.assigneeId();
    related = command.related();
    receivedAt = stamp.at();
    terms = rules.terms();
    clocks = CaseClocks.started(receivedAt, rules.timetable(), rules.calendar());
    rescope(command.departmentId(), command.level());
    List<CaseEvent> events = new ArrayList<>(List.of(new CaseRegistered()));
    if (assigneeId != null) {
      events.add(new CaseAssigned(assigneeId, departmentId()));
    }
    events.addAll(reportedIfCrisis(stamp));
    measureDue();
    return events;
  }

  /** The customer is told that it was received, and until when it will be answered (P-21, P-23). */
  public List<CaseEvent> acknowledge(AcknowledgeCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.ACKNOWLEDGE);
    Instant until = command.until(clocks().resolutionDueAt(), stamp.at());
    acknowledgedAt = stamp.at();
    clocks = clocks().stopped(ClockKind.ACKNOWLEDGEMENT, stamp.at());
    CasePromised promised = promise(until, null, stamp);
    move(CaseMove.ACKNOWLEDGE, next, stamp);
    return List.of(new CaseAcknowledged(stamp.at()), promised);
  }

  /** Another time is promised, with a reason (P-25, P-29). */
  public List<CaseEvent> promise(PromiseTime command, Stamp stamp) {
    CaseStatus next = after(CaseMove.PROMISE);
    CasePromised promised = promise(command.untilAfter(stamp.at()), command.reason(), stamp);
    move(CaseMove.PROMISE, next, stamp);
    return List.of(promised);
  }

  /** Somebody is named who works on it. */
  public List<CaseEvent> assign(AssignCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.ASSIGN);
    handTo(command.assigneeId(), command.departmentId(), stamp);
    move(CaseMove.ASSIGN, next, stamp);
    return List.of(new CaseAssigned(command.assigneeId(), command.departmentId()));
  }

  /** It is passed on; the employee first asked stays answerable (P-47, P-50). */
  public List<CaseEvent> transfer(TransferCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.TRANSFER);
    String from = assigneeId;
    handTo(command.toId(), command.departmentId(), stamp);
    lastReason = command.reason();
    move(CaseMove.TRANSFER, next, stamp);
    return List.of(new CaseTransferred(from, command.toId(), command.departmentId()));
  }

  /**
   * What was written down is corrected or completed. A change of severity or customer sets other
   * targets; used time stays (field M16). A result that was approved as a lesser matter is approved
   * again.
   *
   * @param link which customer it concerns from now on
   * @param level how confidential it is from now on
   */
  public List<CaseEvent> amend(
      AmendCase command, CustomerLink link, Level level, CaseRules rules, Stamp stamp) {
    CaseStatus next = after(CaseMove.AMEND);
    Set<String> sections = differences(command, link);
    if (sections.isEmpty()) {
      return List.of();
    }
    if (sections.contains("causeType") && acceptedProposal != null) {
      throw CaseProblem.CAUSE_TYPE_FIXED.problem();
    }
    boolean turnsCrisis = severity != Severity.CRISIS && command.severity() == Severity.CRISIS;
    Role approvedBy = approver();
    severity = command.severity();
    causeType = command.causeType();
    statement = command.statement();
    complainant = command.complainant();
    customer = link;
    terms = rules.terms();
    clocks = clocks().retargeted(stamp.at(), rules.timetable(), rules.calendar());
    rescope(departmentId(), level);
    List<CaseEvent> events = new ArrayList<>(List.of(new CaseAmended(sections)));
    events.addAll(turnsCrisis ? reportedIfCrisis(stamp) : List.of());
    boolean voided = turnsCrisis || (approver() != null && approver() != approvedBy);
    move(CaseMove.AMEND, voided ? next.unapproved() : next, stamp);
    return events;
  }

  /** Evidence is collected from now on (P-18). */
  public List<CaseEvent> startInvestigation(Stamp stamp) {
    CaseStatus next = after(CaseMove.START_INVESTIGATION);
    investigation = new Investigation(stamp, null, null);
    move(CaseMove.START_INVESTIGATION, next, stamp);
    return List.of(new CaseInvestigationStarted(stamp.by()));
  }

  /** Evidence, cause and responsibility are stated (P-16, P-18). */
  public List<CaseEvent> finishInvestigation(Findings findings, Stamp stamp) {
    CaseStatus next = after(CaseMove.FINISH_INVESTIGATION);
    Stamp started = investigation == null ? stamp : investigation.started();
    investigation = new Investigation(started, stamp, findings);
    causeType = findings.causeType();
    move(CaseMove.FINISH_INVESTIGATION, next, stamp);
    return List.of(new CaseInvestigated(findings.causeType(), findings.responsibleDepartmentId()));
  }

  /**
   * Alternatives are put before the customer: three or four at first, others on objection (P-31).
   */
  public List<CaseEvent> offer(OfferProposals command, Stamp stamp) {
    CaseStatus next = after(CaseMove.OFFER_PROPOSALS);
    negotiated(negotiation().offer(command.alternatives(), command.best(), terms()));
    clocks = clocks().stopped(ClockKind.FIRST_RESPONSE, stamp.at());
    move(CaseMove.OFFER_PROPOSALS, next, stamp);
    return List.of(new ProposalsOffered(command.alternatives().size()));
  }

  /** The customer confirms one; only then it is carried out (P-31, P-32). */
  public List<CaseEvent> accept(AnswerProposal command, Stamp stamp) {
    CaseStatus next = after(CaseMove.ACCEPT_PROPOSAL);
    negotiated(negotiation().accept(command.number(), command.note(), stamp));
    move(CaseMove.ACCEPT_PROPOSAL, next, stamp);
    return List.of(new ProposalAccepted(command.number()));
  }

  /** The customer objects to one; another may be offered (P-31). */
  public List<CaseEvent> refuse(AnswerProposal command, Stamp stamp) {
    CaseStatus next = after(CaseMove.REFUSE_PROPOSAL);
    negotiated(negotiation().refuse(command.number(), command.note(), stamp));
    move(CaseMove.REFUSE_PROPOSAL, next, stamp);
    return List.of(new ProposalRefused(command.number()));
  }

  /** The result is agreed to or sent back by whom policy names (P-36). */
  public List<CaseEvent> decide(DecideResult command, Stamp stamp) {
    CaseMove move = command.approved() ? CaseMove.APPROVE : CaseMove.REJECT;
    CaseStatus next = after(move);
    int proposal = Objects.requireNonNull(acceptedProposal);
    negotiated(negotiation().decide(command.approved(), command.comment(), stamp));
    move(move, next, stamp);
    return List.of(
        command.approved()
            ? new ResultApproved(stamp.by(), proposal)
            : new ResultRejected(stamp.by(), proposal));
  }

  /** The decision is carried out and told (P-35, P-37). */
  public List<CaseEvent> resolve(ResolveCase command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.RESOLVE);
    Resolution solved = new Resolution(command.solution(), null, null, stamp);
    resolution = command.decisionTold() ? solved.toldAt(stamp.at(), command.toldVia()) : solved;
    callbacks = List.of();
    promises = promised().settled().made();
    clocks = clocks().solved(stamp.at(), terms().leastCallbacks() > 0, calendar);
    move(CaseMove.RESOLVE, next, stamp);
    return List.of(new CaseResolved(stamp.at()));
  }

  /** The customer is asked for an opinion; who is asked hears the decision too (P-38, P-39). */
  public List<CaseEvent> callBack(HoldCallback command, Stamp stamp) {
    CaseStatus next = after(CaseMove.RECORD_CALLBACK);
    callbacks =
        callbackLog().with(command.outcome(), command.opinion(), command.note(), stamp).attempts();
    if (command.outcome() == CallbackOutcome.HELD && resolution != null) {
      resolution = resolution.toldAt(stamp.at(), null);
    }
    if (isAskedEnough()) {
      clocks = clocks().stopped(ClockKind.CALLBACK, stamp.at());
    }
    move(CaseMove.RECORD_CALLBACK, next, stamp);
    return List.of(new CallbackHeld(callbacks.size(), command.outcome(), command.opinion()));
  }

  /** It ends, when the {@link CloseGate} is fulfilled. */
  public List<CaseEvent> close(CloseCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.CLOSE);
    Set<CloseGate.Unmet> unmet = CloseGate.unmet(this, command.externalRecourse());
    if (!unmet.isEmpty()) {
      throw CaseProblem.CLOSE_GATE_UNMET
          .problem()
          .with("unmet", List.copyOf(unmet))
          .with("callbacksNeeded", terms().leastCallbacks())
          .with("callbacksHeld", answeredCallbacks());
    }
    closing = new Closing(command.summary(), command.externalRecourse(), stamp);
    clocks = clocks().allStopped(stamp.at());
    move(CaseMove.CLOSE, next, stamp);
    return List.of(new CaseClosed(stamp.at()));
  }

  /** It is taken up again; the clocks go on from the time used, not from zero. */
  public List<CaseEvent> reopen(ReasonGiven command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.REOPEN);
    closing = null;
    resolution = null;
    acceptedProposal = null;
    reopened++;
    lastReason = command.reason();
    clocks = clocks().reopened(stamp.at(), calendar);
    move(CaseMove.REOPEN, next, stamp);
    return List.of(new CaseReopened(stamp.at()));
  }

  /** The customer takes it back. */
  public List<CaseEvent> withdraw(ReasonGiven command, Stamp stamp) {
    CaseStatus next = after(CaseMove.WITHDRAW);
    lastReason = command.reason();
    promises = promised().settled().made();
    clocks = clocks().allStopped(stamp.at());
    move(CaseMove.WITHDRAW, next, stamp);
    return List.of(new CaseWithdrawn(stamp.at()));
  }

  /** Somebody takes it up the line (P-51, P-56). */
  public List<CaseEvent> escalate(EscalateCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.ESCALATE);
    if (line().reached(command.step())) {
      throw CaseProblem.ALREADY_ESCALATED.problem().with("step", command.step().name());
    }
    CaseEscalated escalated = escalated(command.step(), command.reason(), stamp);
    move(CaseMove.ESCALATE, next, stamp);
    return List.of(escalated);
  }

  /**
   * Time passed: what became at risk, due or promised by now goes up the line, each mark once
   * (M17).
   */
  public List<CaseEvent> watch(Stamp stamp) {
    List<CaseEvent> events = new ArrayList<>();
    for (EscalationStep step : clocks().passed(stamp.at())) {
      events.add(escalated(step, null, stamp));
    }
    clocks = clocks().told(stamp.at());
    Instant until = openPromise();
    if (until != null && !stamp.at().isBefore(until)) {
      promises = promised().settled().made();
      events.add(escalated(EscalationStep.PROMISE_DUE, null, stamp));
    }
    measureDue();
    return events;
  }

  /**
   * The calendar is another now: what runs is due by it, what was used and told stays (field M16,
   * M17). Nothing happens where no mark moves.
   */
  public List<CaseEvent> reckon(BusinessCalendar calendar) {
    CaseClocks reckoned = clocks().reckoned(calendar);
    if (reckoned.running().equals(clocks().running())) {
      return List.of();
    }
    clocks = reckoned;
    measureDue();
    return List.of(new CaseDeadlinesMoved(dueAt));
  }

  /** customer-service told of the customer: verifies the link and takes over level and owner. */
  public List<CaseEvent> concerns(KnownCustomer known) {
    if (!customer.fits(known)) {
      return List.of();
    }
    CustomerLink link = customer.verifiedBy(known);
    if (link.equals(customer) && known.level() == level()) {
      return List.of();
    }
    customer = link;
    rescope(departmentId(), known.level());
    return List.of(new CaseCustomerVerified(known.id()));
  }

  /** The moves that are legal now: by state, and by the rules this case is handled under. */
  public Set<CaseMove> allowedMoves() {
    Set<CaseMove> moves = EnumSet.noneOf(CaseMove.class);
    CaseStatus.allowed(status).stream().filter(this::isFree).forEach(moves::add);
    return Collections.unmodifiableSet(moves);
  }

  /** Whether it may be solved as it stands, without investigation and approval (P-24, P-48). */
  public boolean isSolvableAtOnce() {
    return approver() == null && terms().direct() && allowedMoves().contains(CaseMove.RESOLVE);
  }

  private boolean isFree(CaseMove move) {
    return switch (move) {
      case START_INVESTIGATION -> assigneeId != null;
      case APPROVE, REJECT -> approver() != null;
      case RESOLVE ->
          switch (status) {
            case ACCEPTED -> approver() == null;
            case APPROVED -> true;
            default -> terms().direct() && approver() == null;
          };
      default -> true;
    };
  }

  private CaseStatus after(CaseMove move) {
    return status
        .after(move)
        .filter(next -> isFree(move))
        .orElseThrow(() -> refusal(move, allowedMoves()));
  }

  /** Says that a move is not legal now, and which are. */
  Problem refusal(CaseMove move, Set<CaseMove> allowed) {
    return CaseProblem.MOVE_NOT_ALLOWED
        .problem()
        .with("state", status)
        .with("move", move)
        .with("allowedMoves", List.copyOf(allowed));
  }

  private void move(CaseMove move, CaseStatus next, Stamp stamp) {
    status = next;
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(move, next, stamp));
    steps = new ArrayList<>(longer.subList(Math.max(0, longer.size() - KEPT_STEPS), longer.size()));
    measureDue();
  }

  private void measureDue() {
    Instant promise = openPromise();
    riskAt = clocks().nextRisk();
    dueAt = earliest(clocks().nextDue(), promise);
    nextMarkAt = earliest(clocks().nextMark(), promise);
    reckonedOn = clocks().isAnyRunning() ? clocks().edition() : null;
  }

  /** The promised time that has not come yet; none once the customer has a solution. */
  private @Nullable Instant openPromise() {
    return status.isUnsolved() ? promised().open().orElse(null) : null;
  }

  private CasePromised promise(Instant until, @Nullable String reason, Stamp stamp) {
    promises = promised().with(until, reason, stamp).made();
    return new CasePromised(until, clocks().timetable().policyVersion(), promises.size());
  }

  /** Who works on it now; a colleague's word lifts the receipt, one's own does not. */
  private void handTo(@Nullable String staffId, String department, Stamp stamp) {
    assigneeId = staffId;
    assignedById = stamp.by();
    if (staffId != null && !staffId.equals(stamp.by())) {
      receiptHolders.remove(staffId);
    }
    rescope(department, level());
  }

  private void negotiated(Negotiation after) {
    proposals = after.proposals();
    acceptedProposal = after.accepted();
    approvals = after.approvals();
  }

  private CaseEscalated escalated(EscalationStep step, @Nullable String reason, Stamp stamp) {
    escalations = line().with(step, reason, stamp).taken();
    return new CaseEscalated(step);
  }

  private List<CaseEvent> reportedIfCrisis(Stamp stamp) {
    return severity == Severity.CRISIS && !line().reached(EscalationStep.GENERAL_MANAGER)
        ? List.of(escalated(EscalationStep.GENERAL_MANAGER, null, stamp))
        : List.of();
  }

  private Set<String> differences(AmendCase command, CustomerLink link) {
    Set<String> sections = new TreeSet<>();
    differs(sections, "severity", severity, command.severity());
    differs(sections, "causeType", causeType, command.causeType());
    differs(sections, "statement", statement, command.statement());
    differs(sections, "complainant", complainant, command.complainant());
    differs(sections, "customer", customer, link);
    return sections;
  }

  private static void differs(
      Set<String> sections, String section, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      sections.add(section);
    }
  }

  private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
