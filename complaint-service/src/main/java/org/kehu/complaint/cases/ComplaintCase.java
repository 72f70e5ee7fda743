package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.ArrayList;
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
import org.kehu.complaint.cases.CaseEvent.CaseInvestigated;
import org.kehu.complaint.cases.CaseEvent.CaseInvestigationStarted;
import org.kehu.complaint.cases.CaseEvent.CaseMigrated;
import org.kehu.complaint.cases.CaseEvent.CasePromised;
import org.kehu.complaint.cases.CaseEvent.CaseRegistered;
import org.kehu.complaint.cases.CaseEvent.CaseReopened;
import org.kehu.complaint.cases.CaseEvent.CaseResolved;
import org.kehu.complaint.cases.CaseEvent.CaseTransferred;
import org.kehu.complaint.cases.CaseEvent.CaseWithdrawn;
import org.kehu.complaint.cases.CaseEvent.EffectTold;
import org.kehu.complaint.cases.CaseEvent.ProposalAccepted;
import org.kehu.complaint.cases.CaseEvent.ProposalRefused;
import org.kehu.complaint.cases.CaseEvent.ProposalsOffered;
import org.kehu.complaint.cases.CaseEvent.ResultApproved;
import org.kehu.complaint.cases.CaseEvent.ResultRejected;
import org.kehu.complaint.cases.clock.CaseClocks;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.command.AcknowledgeCase;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.AssignCase;
import org.kehu.complaint.cases.command.CloseCase;
import org.kehu.complaint.cases.command.DecideResult;
import org.kehu.complaint.cases.command.FormerCase;
import org.kehu.complaint.cases.command.HoldCallback;
import org.kehu.complaint.cases.command.OfferProposals;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.RegisterCase;
import org.kehu.complaint.cases.command.ResolveCase;
import org.kehu.complaint.cases.command.TransferCase;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.Closing;
import org.kehu.complaint.cases.solution.Findings;
import org.kehu.complaint.cases.solution.Fit;
import org.kehu.complaint.cases.solution.Investigation;
import org.kehu.complaint.cases.solution.Negotiation;
import org.kehu.complaint.cases.solution.Resolution;
import org.kehu.complaint.cases.solution.ToldEffect;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.store.Layout;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A contact from receipt to closure (案件): one verb a transition, each returns what happened. {@link
 * CaseStatus} says which verb is legal when; the employee first asked stays answerable beside
 * whoever works on it (首问责任人 ≠ 处理人, P-47).
 */
@Document("cases")
@Layout(version = 2)
public class ComplaintCase extends CaseBonds {

  ComplaintCase() {}

  /** A new case; {@link #register} is its first verb. */
  public static ComplaintCase fresh() {
    return new ComplaintCase();
  }

  /** Writes it down and starts its clocks. */
  public List<CaseEvent> register(
      RegisterCase command, String newNumber, CaseRules rules, Stamp stamp) {
    write(command, newNumber, rules, stamp, stamp.at());
    List<CaseEvent> events = new ArrayList<>(List.of(new CaseRegistered()));
    if (assigneeId != null) {
      events.add(new CaseAssigned(assigneeId, departmentId()));
    }
    events.addAll(reportedIfCrisis(stamp));
    measureDue();
    return events;
  }

  /**
   * A settled case of an earlier register, with its own times: nothing of it is due and nobody is
   * told or asked anything; it may be taken up again as any other (P-11).
   */
  public List<CaseEvent> migrate(
      RegisterCase command, FormerCase former, String newNumber, CaseRules rules, Stamp stamp) {
    former.settledBy(stamp.at());
    write(command, newNumber, rules, stamp, former.receivedAt());
    formerNumber = former.number();
    clocks = clocks().allStopped(former.solvedAt());
    resolution =
        new Resolution(
            former.solution(),
            null,
            former.solvedAt(),
            null,
            new Stamp(stamp.by(), former.solvedAt()));
    closing = new Closing(former.solution(), null, new Stamp(stamp.by(), former.solvedAt()));
    status = CaseStatus.CLOSED;
    measureDue();
    return List.of(new CaseMigrated(former.number(), former.receivedAt(), former.solvedAt()));
  }

  private void write(
      RegisterCase command, String newNumber, CaseRules rules, Stamp stamp, Instant at) {
    number = newNumber;
    kind = command.kind();
    channel = command.channel();
    source = command.source();
    severity = command.severity();
    causeType = command.causeType();
    statement = command.statement().saidAt(at);
    complainant = command.complainant();
    customer = command.customer();
    receiptHolders = new LinkedHashSet<>(command.receiptHolders());
    firstContactOwnerId = command.firstContactOwnerId();
    takenById = stamp.by();
    assigneeId = command.assigneeId();
    related = command.related();
    receivedAt = at;
    terms = rules.terms();
    clocks = CaseClocks.started(receivedAt, rules.timetable(), rules.calendar());
    rescope(command.departmentId(), command.level());
  }

  /** The customer is told that it was received, and until when it will be answered (P-21, P-23). */
  public List<CaseEvent> acknowledge(
      AcknowledgeCase command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.ACKNOWLEDGE);
    Instant until = command.until(clocks().resolutionDueAt(), stamp.at());
    acknowledgedAt = stamp.at();
    clocks = clocks().stopped(ClockKind.ACKNOWLEDGEMENT, stamp.at());
    CasePromised promised = promise(until, null, stamp);
    inContact(calendar, stamp);
    move(CaseMove.ACKNOWLEDGE, next, stamp);
    return List.of(new CaseAcknowledged(stamp.at()), promised);
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
    statement = command.statement().saidAt(stamp.at());
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
    investigation = new Investigation(started, stamp, terms().joint(findings));
    causeType = findings.causeType();
    move(CaseMove.FINISH_INVESTIGATION, next, stamp);
    return List.of(new CaseInvestigated(findings.causeType(), findings.responsibleDepartmentId()));
  }

  /**
   * Alternatives are put before the customer: three or four at first, others on objection (P-31).
   */
  public List<CaseEvent> offer(OfferProposals command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.OFFER_PROPOSALS);
    Negotiation offered = negotiation().offer(command.alternatives(), command.best(), terms());
    CustomerFirst.requireWeighed(this, command.alternatives());
    apology = CustomerFirst.apology(this, command.apology(), stamp);
    negotiated(offered);
    clocks = clocks().stopped(ClockKind.FIRST_RESPONSE, stamp.at());
    inContact(calendar, stamp);
    move(CaseMove.OFFER_PROPOSALS, next, stamp);
    return List.of(new ProposalsOffered(command.alternatives().size()));
  }

  /** The customer confirms one; only then it is carried out (P-31, P-32). */
  public List<CaseEvent> accept(AnswerProposal command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.ACCEPT_PROPOSAL);
    negotiated(negotiation().accept(command.number(), command.note(), stamp));
    List<CaseEvent> events = new ArrayList<>(List.of(new ProposalAccepted(command.number())));
    events.addAll(answered(calendar, stamp));
    move(CaseMove.ACCEPT_PROPOSAL, next, stamp);
    return events;
  }

  /** The customer objects to one; another may be offered (P-31). */
  public List<CaseEvent> refuse(AnswerProposal command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.REFUSE_PROPOSAL);
    negotiated(negotiation().refuse(command.number(), command.note(), stamp));
    List<CaseEvent> events = new ArrayList<>(List.of(new ProposalRefused(command.number())));
    events.addAll(answered(calendar, stamp));
    move(CaseMove.REFUSE_PROPOSAL, next, stamp);
    return events;
  }

  /** The customer spoke: nobody waits for an answer any more, and our next word is due. */
  private List<CaseEvent> answered(BusinessCalendar calendar, Stamp stamp) {
    inContact(calendar, stamp);
    return resumed(calendar, stamp);
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
    Fit fit = CustomerFirst.ofResult(this, command.fit());
    apology = CustomerFirst.apology(this, command.apology(), stamp);
    Resolution solved = new Resolution(command.solution(), fit, null, null, stamp);
    resolution = command.decisionTold() ? solved.toldAt(stamp.at(), command.toldVia()) : solved;
    callbacks = List.of();
    promises = promised().settled().made();
    pauses = paused().ended(stamp).taken();
    chased = false;
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

  /**
   * It ends, when the {@link CloseGate} is fulfilled.
   *
   * @param prevented whether an action against the cause is planned
   */
  public List<CaseEvent> close(CloseCase command, boolean prevented, Stamp stamp) {
    CaseStatus next = after(CaseMove.CLOSE);
    Set<CloseGate.Unmet> unmet = CloseGate.unmet(this, command.externalRecourse(), prevented);
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
    clocks = clocks().reopened(stamp.at(), calendar).inContact(stamp.at(), calendar);
    move(CaseMove.REOPEN, next, stamp);
    return List.of(new CaseReopened(stamp.at()));
  }

  /** The customer takes it back. */
  public List<CaseEvent> withdraw(ReasonGiven command, Stamp stamp) {
    CaseStatus next = after(CaseMove.WITHDRAW);
    lastReason = command.reason();
    promises = promised().settled().made();
    pauses = paused().ended(stamp).taken();
    chased = false;
    clocks = clocks().allStopped(stamp.at());
    move(CaseMove.WITHDRAW, next, stamp);
    return List.of(new CaseWithdrawn(stamp.at()));
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

  /**
   * It was adopted and helped, which whoever made it hears, once for each action; whatever became
   * of the case since.
   */
  public List<CaseEvent> tellEffect(ToldEffect effect) {
    if (effects.stream().anyMatch(one -> one.actionId().equals(effect.actionId()))) {
      return List.of();
    }
    Bounds.entries(effects.size() + 1);
    effects = new ArrayList<>(effects);
    effects.add(effect);
    return List.of(new EffectTold(effect.actionId(), effect.at()));
  }

  /**
   * Who worked on it leaves the company: another person goes on with it, or the department's queue
   * has it; where it stands stays (C-115).
   */
  List<CaseEvent> inherit(String leaverId, @Nullable String heirId, Stamp stamp) {
    if (!leaverId.equals(assigneeId) || !status.isOpen()) {
      return List.of();
    }
    handTo(heirId, departmentId(), stamp);
    return List.of(new CaseTransferred(leaverId, heirId, departmentId()));
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
}
