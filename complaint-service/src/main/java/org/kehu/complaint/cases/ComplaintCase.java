package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseEvent.CallbackHeld;
import org.kehu.complaint.cases.CaseEvent.CaseAcknowledged;
import org.kehu.complaint.cases.CaseEvent.CaseAmended;
import org.kehu.complaint.cases.CaseEvent.CaseAssigned;
import org.kehu.complaint.cases.CaseEvent.CaseClosed;
import org.kehu.complaint.cases.CaseEvent.CaseCustomerVerified;
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
import org.kehu.complaint.cases.clock.Escalation;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.Promise;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.clock.Timetable;
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
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CaseSource;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.Alternative;
import org.kehu.complaint.cases.solution.Approval;
import org.kehu.complaint.cases.solution.Callback;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.CaseTerms;
import org.kehu.complaint.cases.solution.Closing;
import org.kehu.complaint.cases.solution.Findings;
import org.kehu.complaint.cases.solution.Investigation;
import org.kehu.complaint.cases.solution.Opinion;
import org.kehu.complaint.cases.solution.Proposal;
import org.kehu.complaint.cases.solution.Resolution;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A contact from receipt to closure (案件): one verb a transition, each returns what happened. {@link
 * CaseStatus} says which verb is legal when; the employee first asked stays answerable beside
 * whoever works on it (首问责任人 ≠ 处理人, P-47).
 */
@Document("cases")
public class ComplaintCase extends ScopedAggregate {

  /** Proposals, call-backs, promises and escalations of one case are bounded by this. */
  public static final int MOST_ENTRIES = 100;

  private static final int KEPT_STEPS = 200;

  private String number = "";
  private CaseKind kind = CaseKind.COMPLAINT;
  private Channel channel = Channel.SURVEY;
  private CaseSource source = CaseSource.STAFF;
  private CaseStatus status = CaseStatus.RECEIVED;
  private Severity severity = Severity.GENERAL;
  private @Nullable CauseType causeType;
  private Statement statement = Statement.of("-");
  private Complainant complainant = Complainant.ANONYMOUS;
  private CustomerLink customer = CustomerLink.NONE;
  private String firstContactOwnerId = "";
  private String takenById = "";
  private @Nullable String assigneeId;
  private Instant receivedAt = Instant.EPOCH;
  private @Nullable Instant acknowledgedAt;
  private @Nullable CaseClocks clocks;
  private @Nullable CaseTerms terms;
  private List<Promise> promises = new ArrayList<>();
  private @Nullable Investigation investigation;
  private List<Proposal> proposals = new ArrayList<>();
  private @Nullable Integer acceptedProposal;
  private List<Approval> approvals = new ArrayList<>();
  private @Nullable Resolution resolution;
  private List<Callback> callbacks = new ArrayList<>();
  private @Nullable Closing closing;
  private List<Escalation> escalations = new ArrayList<>();
  private List<RelatedCase> related = new ArrayList<>();
  private List<Step> steps = new ArrayList<>();
  private @Nullable String lastReason;
  private int reopened;
  private @Nullable Instant riskAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant nextMarkAt;

  ComplaintCase() {}

  /** A new case; {@link #register} is its first verb. */
  public static ComplaintCase fresh() {
    return new ComplaintCase();
  }

  @Override
  public String subjectKind() {
    return "case";
  }

  /** Writes it down and starts its clocks. */
  public List<CaseEvent> register(
      RegisterCase command,
      String newNumber,
      Timetable timetable,
      CaseTerms termsInForce,
      BusinessCalendar calendar,
      Stamp stamp) {
    number = newNumber;
    kind = command.kind();
    channel = command.channel();
    source = command.source();
    severity = command.severity();
    causeType = command.causeType();
    statement = command.statement();
    complainant = command.complainant();
    customer = linked(command.customer(), command.known());
    firstContactOwnerId = command.firstContactOwnerId();
    takenById = stamp.by();
    assigneeId = command.assigneeId();
    related = command.related();
    receivedAt = stamp.at();
    terms = termsInForce;
    clocks = CaseClocks.started(receivedAt, timetable, calendar);
    KnownCustomer known = command.known();
    rescope(command.departmentId(), known == null ? Level.NORMAL : known.level());
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
    Instant until =
        command.promisedUntil() == null ? clocks().resolutionDueAt() : command.promisedUntil();
    if (command.promisedUntil() != null && !until.isAfter(stamp.at())) {
      throw CaseProblem.PROMISE_IN_PAST.problem().with("promisedUntil", until);
    }
    acknowledgedAt = stamp.at();
    clocks = clocks().stopped(ClockKind.ACKNOWLEDGEMENT, stamp.at());
    CasePromised promised = promised(until, null, stamp);
    move(CaseMove.ACKNOWLEDGE, next, stamp);
    return List.of(new CaseAcknowledged(stamp.at()), promised);
  }

  /** Another time is promised, with a reason (P-25, P-29). */
  public List<CaseEvent> promise(PromiseTime command, Stamp stamp) {
    CaseStatus next = after(CaseMove.PROMISE);
    if (!command.until().isAfter(stamp.at())) {
      throw CaseProblem.PROMISE_IN_PAST.problem().with("promisedUntil", command.until());
    }
    CasePromised promised = promised(command.until(), command.reason(), stamp);
    move(CaseMove.PROMISE, next, stamp);
    return List.of(promised);
  }

  /** Somebody is named who works on it. */
  public List<CaseEvent> assign(AssignCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.ASSIGN);
    assigneeId = command.assigneeId();
    rescope(command.departmentId(), level());
    move(CaseMove.ASSIGN, next, stamp);
    return List.of(new CaseAssigned(command.assigneeId(), command.departmentId()));
  }

  /** It is passed on; the employee first asked stays answerable (P-47, P-50). */
  public List<CaseEvent> transfer(TransferCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.TRANSFER);
    String from = assigneeId;
    assigneeId = command.toId();
    rescope(command.departmentId(), level());
    lastReason = command.reason();
    move(CaseMove.TRANSFER, next, stamp);
    return List.of(new CaseTransferred(from, command.toId(), command.departmentId()));
  }

  /**
   * What was written down is corrected or completed. A change of severity or customer sets other
   * targets; used time stays (field M16). A result that was approved as a lesser matter is approved
   * again.
   */
  public List<CaseEvent> amend(
      AmendCase command,
      @Nullable KnownCustomer known,
      Timetable timetable,
      CaseTerms termsInForce,
      BusinessCalendar calendar,
      Stamp stamp) {
    CaseStatus next = after(CaseMove.AMEND);
    CustomerLink link = linked(claimedBy(command), known);
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
    terms = termsInForce;
    clocks = clocks().retargeted(stamp.at(), timetable, calendar);
    rescope(departmentId(), known == null ? level() : known.level());
    List<CaseEvent> events = new ArrayList<>(List.of(new CaseAmended(sections)));
    events.addAll(turnsCrisis ? reportedIfCrisis(stamp) : List.of());
    boolean voided = turnsCrisis || (approver() != null && approver() != approvedBy);
    move(CaseMove.AMEND, voided ? next.unapproved() : next, stamp);
    return events;
  }

  /**
   * The customer that an amendment names: when only the number or only the id differs from the
   * present link, that one counts and the other goes.
   */
  CustomerLink claimedBy(AmendCase command) {
    String id = command.customerId();
    String named = command.customerNumber();
    boolean sameId = Objects.equals(id, customer.fileId());
    boolean sameNumber = Objects.equals(named, customer.number());
    if (sameId && !sameNumber && named != null) {
      return CustomerLink.claimed(null, named);
    }
    if (!sameId && sameNumber && id != null) {
      return CustomerLink.claimed(id, null);
    }
    return CustomerLink.claimed(id, named);
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
    int count = command.alternatives().size();
    int least = proposals.isEmpty() ? terms().leastProposals() : 1;
    if (count < least || count > terms().mostProposals()) {
      throw CaseProblem.PROPOSALS_COUNT
          .problem()
          .with("least", least)
          .with("most", terms().mostProposals())
          .with("given", count);
    }
    bounded(proposals.size() + count);
    List<Proposal> all = new ArrayList<>(proposals);
    all.replaceAll(ComplaintCase::notBest);
    for (Alternative alternative : command.alternatives()) {
      int n = all.size() + 1;
      boolean best = n - proposals.size() == command.best();
      all.add(
          new Proposal(
              n,
              alternative.title(),
              alternative.description(),
              best,
              Proposal.Answer.OPEN,
              null,
              null));
    }
    proposals = all;
    clocks = clocks().stopped(ClockKind.FIRST_RESPONSE, stamp.at());
    move(CaseMove.OFFER_PROPOSALS, next, stamp);
    return List.of(new ProposalsOffered(count));
  }

  /** The customer confirms one; only then it is carried out (P-31, P-32). */
  public List<CaseEvent> accept(AnswerProposal command, Stamp stamp) {
    CaseStatus next = after(CaseMove.ACCEPT_PROPOSAL);
    answer(command, Proposal.Answer.ACCEPTED, stamp);
    acceptedProposal = command.number();
    move(CaseMove.ACCEPT_PROPOSAL, next, stamp);
    return List.of(new ProposalAccepted(command.number()));
  }

  /** The customer objects to one; another may be offered (P-31). */
  public List<CaseEvent> refuse(AnswerProposal command, Stamp stamp) {
    CaseStatus next = after(CaseMove.REFUSE_PROPOSAL);
    answer(command, Proposal.Answer.REFUSED, stamp);
    move(CaseMove.REFUSE_PROPOSAL, next, stamp);
    return List.of(new ProposalRefused(command.number()));
  }

  /** The result is agreed to or sent back by whom policy names (P-36). */
  public List<CaseEvent> decide(DecideResult command, Stamp stamp) {
    CaseMove move = command.approved() ? CaseMove.APPROVE : CaseMove.REJECT;
    CaseStatus next = after(move);
    int proposal = Objects.requireNonNull(acceptedProposal);
    bounded(approvals.size() + 1);
    approvals =
        appended(approvals, new Approval(proposal, command.approved(), command.comment(), stamp));
    if (!command.approved()) {
      replace(proposal, p -> p.answered(Proposal.Answer.REJECTED, command.comment(), stamp));
      acceptedProposal = null;
    }
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
    settlePromise();
    clocks = clocks().solved(stamp.at(), terms().leastCallbacks() > 0, calendar);
    move(CaseMove.RESOLVE, next, stamp);
    return List.of(new CaseResolved(stamp.at()));
  }

  /** The customer is asked for an opinion; who is asked hears the decision too (P-38, P-39). */
  public List<CaseEvent> callBack(HoldCallback command, Stamp stamp) {
    CaseStatus next = after(CaseMove.RECORD_CALLBACK);
    bounded(callbacks.size() + 1);
    int attempt = callbacks.size() + 1;
    callbacks =
        appended(
            callbacks,
            new Callback(attempt, command.outcome(), command.opinion(), command.note(), stamp));
    if (command.outcome() == CallbackOutcome.HELD && resolution != null) {
      resolution = resolution.toldAt(stamp.at(), null);
    }
    if (isAskedEnough()) {
      clocks = clocks().stopped(ClockKind.CALLBACK, stamp.at());
    }
    move(CaseMove.RECORD_CALLBACK, next, stamp);
    return List.of(new CallbackHeld(attempt, command.outcome(), command.opinion()));
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
    settlePromise();
    clocks = clocks().allStopped(stamp.at());
    move(CaseMove.WITHDRAW, next, stamp);
    return List.of(new CaseWithdrawn(stamp.at()));
  }

  /** Somebody takes it up the line (P-51, P-56). */
  public List<CaseEvent> escalate(EscalateCase command, Stamp stamp) {
    CaseStatus next = after(CaseMove.ESCALATE);
    if (isEscalated(command.step())) {
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
    Promise promise = openPromise();
    if (promise != null && !stamp.at().isBefore(promise.until())) {
      settlePromise();
      events.add(escalated(EscalationStep.PROMISE_DUE, null, stamp));
    }
    measureDue();
    return events;
  }

  /** customer-service told of the customer: verifies the link and takes over level and owner. */
  public List<CaseEvent> concerns(KnownCustomer known) {
    if (!customer.fits(known)) {
      return List.of();
    }
    CustomerLink link = linked(customer, known);
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

  private boolean isFree(CaseMove move) {
    return switch (move) {
      case START_INVESTIGATION -> assigneeId != null;
      case APPROVE, REJECT -> approver() != null;
      case RESOLVE ->
          switch (status) {
            case ACCEPTED -> approver() == null;
            case APPROVED -> true;
            default -> terms().direct();
          };
      default -> true;
    };
  }

  private CaseStatus after(CaseMove move) {
    return status.after(move).filter(next -> isFree(move)).orElseThrow(() -> refused(move));
  }

  private Problem refused(CaseMove move) {
    return CaseProblem.MOVE_NOT_ALLOWED
        .problem()
        .with("state", status)
        .with("move", move)
        .with("allowedMoves", List.copyOf(allowedMoves()));
  }

  private void move(CaseMove move, CaseStatus next, Stamp stamp) {
    status = next;
    steps = appended(steps, new Step(move, next, stamp));
    if (steps.size() > KEPT_STEPS) {
      steps = new ArrayList<>(steps.subList(steps.size() - KEPT_STEPS, steps.size()));
    }
    measureDue();
  }

  private void measureDue() {
    Promise promise = openPromise();
    Instant promised = promise == null ? null : promise.until();
    riskAt = clocks().nextRisk();
    dueAt = earliest(clocks().nextDue(), promised);
    nextMarkAt = earliest(clocks().nextMark(), promised);
  }

  /** The promise whose time has not come yet; none once the customer has a solution. */
  private @Nullable Promise openPromise() {
    if (!status.isUnsolved() || promises.isEmpty() || promises.getLast().settled()) {
      return null;
    }
    return promises.getLast();
  }

  private void settlePromise() {
    if (!promises.isEmpty()) {
      Promise last = promises.getLast().asSettled();
      promises = appended(promises.subList(0, promises.size() - 1), last);
    }
  }

  private CasePromised promised(Instant until, @Nullable String reason, Stamp stamp) {
    bounded(promises.size() + 1);
    promises = appended(promises, new Promise(until, reason, stamp, false));
    return new CasePromised(until, clocks().timetable().policyVersion(), promises.size());
  }

  private CaseEscalated escalated(EscalationStep step, @Nullable String reason, Stamp stamp) {
    escalations = appended(escalations, new Escalation(step, reason, stamp));
    if (escalations.size() > MOST_ENTRIES) {
      escalations = new ArrayList<>(escalations.subList(1, escalations.size()));
    }
    return new CaseEscalated(step);
  }

  private List<CaseEvent> reportedIfCrisis(Stamp stamp) {
    return severity == Severity.CRISIS && !isEscalated(EscalationStep.GENERAL_MANAGER)
        ? List.of(escalated(EscalationStep.GENERAL_MANAGER, null, stamp))
        : List.of();
  }

  private boolean isEscalated(EscalationStep step) {
    return escalations.stream().anyMatch(escalation -> escalation.step() == step);
  }

  private void answer(AnswerProposal command, Proposal.Answer given, Stamp stamp) {
    Proposal proposal =
        proposals.stream()
            .filter(one -> one.number() == command.number())
            .findFirst()
            .orElseThrow(() ->
                CaseProblem.PROPOSAL_UNKNOWN
                    .problem()
                    .with("proposal", command.number())
                    .with("count", proposals.size()));
    if (proposal.answer() != Proposal.Answer.OPEN) {
      throw CaseProblem.PROPOSAL_ANSWERED
          .problem()
          .with("proposal", command.number())
          .with("answer", proposal.answer());
    }
    replace(command.number(), p -> p.answered(given, command.note(), stamp));
  }

  private void replace(int proposal, UnaryOperator<Proposal> change) {
    List<Proposal> all = new ArrayList<>(proposals);
    all.replaceAll(p -> p.number() == proposal ? change.apply(p) : p);
    proposals = all;
  }

  private static Proposal notBest(Proposal p) {
    return new Proposal(
        p.number(), p.title(), p.description(), false, p.answer(), p.note(), p.answered());
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

  private static CustomerLink linked(CustomerLink claimed, @Nullable KnownCustomer known) {
    return known == null
        ? claimed
        : new CustomerLink(known.id(), known.number(), true, known.ownerId());
  }

  private static void bounded(int entries) {
    if (entries > MOST_ENTRIES) {
      throw CaseProblem.TOO_MANY_ENTRIES.problem().with("most", MOST_ENTRIES);
    }
  }

  private static <T> List<T> appended(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }

  private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(firstContactOwnerId));
    tokens.add(Tokens.taken(takenById));
    tokens.add(Tokens.department(departmentId()));
    if (assigneeId == null) {
      tokens.add(Tokens.queue(departmentId()));
    } else {
      tokens.add(Tokens.own(assigneeId));
    }
    if (customer.ownerId() != null) {
      tokens.add(Tokens.own(customer.ownerId()));
    }
    return tokens;
  }

  /**
   * Whether enough call-backs were held or refused, or the customer counts as unreachable (M21).
   */
  public boolean isAskedEnough() {
    long missed = callbacks.size() - answeredCallbacks();
    return answeredCallbacks() >= terms().leastCallbacks()
        || missed >= terms().attemptsUntilUnreachable();
  }

  /** Call-backs since the last solution that were held or refused. */
  public long answeredCallbacks() {
    return callbacks.stream().filter(callback -> callback.outcome().isAnswered()).count();
  }

  /** What the customer said last. */
  public @Nullable Opinion lastOpinion() {
    return callbacks.reversed().stream()
        .map(Callback::opinion)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * Who has to approve the result (P-36), of a crisis event the general manager; null when nobody
   * has to.
   */
  public @Nullable Role approver() {
    return severity == Severity.CRISIS ? Role.GENERAL_MANAGER : terms().approverFor(causeType);
  }

  /** The last promised time. */
  public Optional<Instant> promisedUntil() {
    return promises.isEmpty() ? Optional.empty() : Optional.of(promises.getLast().until());
  }

  public String number() {
    return number;
  }

  public CaseKind kind() {
    return kind;
  }

  public Channel channel() {
    return channel;
  }

  public CaseSource source() {
    return source;
  }

  public CaseStatus status() {
    return status;
  }

  public Severity severity() {
    return severity;
  }

  public @Nullable CauseType causeType() {
    return causeType;
  }

  public Statement statement() {
    return statement;
  }

  public Complainant complainant() {
    return complainant;
  }

  public CustomerLink customer() {
    return customer;
  }

  public String firstContactOwnerId() {
    return firstContactOwnerId;
  }

  public @Nullable String assigneeId() {
    return assigneeId;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  /** Its clocks, started at receipt. */
  public CaseClocks clocks() {
    return Objects.requireNonNull(clocks, "not registered yet");
  }

  /** The rules it is handled under, as policy stood at receipt. */
  public CaseTerms terms() {
    return Objects.requireNonNull(terms, "not registered yet");
  }

  public List<Promise> promises() {
    return List.copyOf(promises);
  }

  public @Nullable Investigation investigation() {
    return investigation;
  }

  public List<Proposal> proposals() {
    return List.copyOf(proposals);
  }

  public @Nullable Integer acceptedProposal() {
    return acceptedProposal;
  }

  public List<Approval> approvals() {
    return List.copyOf(approvals);
  }

  public @Nullable Resolution resolution() {
    return resolution;
  }

  /** Attempts since the last solution, oldest first. */
  public List<Callback> callbacks() {
    return List.copyOf(callbacks);
  }

  public @Nullable Closing closing() {
    return closing;
  }

  public List<Escalation> escalations() {
    return List.copyOf(escalations);
  }

  public List<RelatedCase> related() {
    return List.copyOf(related);
  }

  /** The newest steps, oldest first. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** How often it was taken up again. */
  public int reopened() {
    return reopened;
  }

  /** Why it was last passed on, withdrawn or reopened. */
  public @Nullable String lastReason() {
    return lastReason;
  }

  /** The earliest running deadline or promise; null when nothing is due. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  /** When the earliest running deadline becomes at risk. */
  public @Nullable Instant riskAt() {
    return riskAt;
  }

  /** When somebody has to be told next; null when nothing is left to tell. */
  public @Nullable Instant nextMarkAt() {
    return nextMarkAt;
  }
}
