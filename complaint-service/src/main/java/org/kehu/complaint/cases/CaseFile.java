package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.CaseClocks;
import org.kehu.complaint.cases.clock.CasePause;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.Escalation;
import org.kehu.complaint.cases.clock.Escalations;
import org.kehu.complaint.cases.clock.Pauses;
import org.kehu.complaint.cases.clock.Promise;
import org.kehu.complaint.cases.clock.Promises;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CaseSource;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.solution.Apology;
import org.kehu.complaint.cases.solution.Approval;
import org.kehu.complaint.cases.solution.Callback;
import org.kehu.complaint.cases.solution.CallbackLog;
import org.kehu.complaint.cases.solution.CaseTerms;
import org.kehu.complaint.cases.solution.Closing;
import org.kehu.complaint.cases.solution.FurtherContact;
import org.kehu.complaint.cases.solution.Investigation;
import org.kehu.complaint.cases.solution.Negotiation;
import org.kehu.complaint.cases.solution.Opinion;
import org.kehu.complaint.cases.solution.ProgressReport;
import org.kehu.complaint.cases.solution.Proposal;
import org.kehu.complaint.cases.solution.Resolution;
import org.kehu.complaint.cases.solution.ToldEffect;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;

/**
 * What is written of a case (案卷), to be read; {@link ComplaintCase} holds the verbs that write it.
 * Each field is stored under its own name.
 */
public abstract class CaseFile extends ScopedAggregate {

  String number = "";
  @Nullable String formerNumber;
  CaseKind kind = CaseKind.COMPLAINT;
  Channel channel = Channel.SURVEY;
  CaseSource source = CaseSource.STAFF;
  CaseStatus status = CaseStatus.RECEIVED;
  Severity severity = Severity.GENERAL;
  @Nullable CauseType causeType;
  @Nullable Assessment assessment;
  Statement statement = Statement.of("-");
  Complainant complainant = Complainant.ANONYMOUS;
  CustomerLink customer = CustomerLink.NONE;
  String firstContactOwnerId = "";
  String takenById = "";
  @Nullable String assigneeId;
  Instant receivedAt = Instant.EPOCH;
  @Nullable Instant acknowledgedAt;
  @Nullable CaseClocks clocks;
  @Nullable CaseTerms terms;
  List<Promise> promises = new ArrayList<>();
  List<CasePause> pauses = new ArrayList<>();
  List<ProgressReport> progress = new ArrayList<>();
  boolean progressAsked;
  boolean chased;
  List<FurtherContact> furtherContacts = new ArrayList<>();
  @Nullable Investigation investigation;
  List<Proposal> proposals = new ArrayList<>();
  @Nullable Integer acceptedProposal;
  @Nullable Apology apology;
  List<Approval> approvals = new ArrayList<>();
  @Nullable Resolution resolution;
  List<Callback> callbacks = new ArrayList<>();
  @Nullable Closing closing;
  List<Escalation> escalations = new ArrayList<>();
  List<RelatedCase> related = new ArrayList<>();
  List<ToldEffect> effects = new ArrayList<>();
  @Nullable String assignedById;
  Set<String> receiptHolders = new LinkedHashSet<>();
  List<Step> steps = new ArrayList<>();
  @Nullable String lastReason;
  int reopened;
  @Nullable Instant riskAt;
  @Nullable Instant dueAt;
  @Nullable Instant nextMarkAt;
  @Nullable Instant pausedUntil;
  @Nullable String reckonedOn;

  CaseFile() {}

  @Override
  public String subjectKind() {
    return "case";
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

  /** What was offered, and what the customer and the approver said to it. */
  public Negotiation negotiation() {
    return new Negotiation(proposals, acceptedProposal, approvals);
  }

  /** What was promised to the customer. */
  public Promises promised() {
    return new Promises(promises);
  }

  /** When it was not our turn. */
  public Pauses paused() {
    return new Pauses(pauses);
  }

  /** How a clock stands; the one of the solution stands still while the case is paused. */
  public CaseClock.State stateOf(CaseClock clock, Instant now) {
    CaseClock.State state = clock.state(now);
    boolean still =
        clock.kind() == ClockKind.RESOLUTION && pausedUntil != null && now.isBefore(pausedUntil);
    return still && state != CaseClock.State.BREACHED ? CaseClock.State.PAUSED : state;
  }

  /** Whether the customer waits for a word of ours too long or soon will, or came for it (P-27). */
  public boolean isProgressDue() {
    return chased || clocks().clock(ClockKind.NEXT_RESPONSE).filter(CaseClock::isTold).isPresent();
  }

  /** Whether somebody was ever asked to tell the customer how far it is. */
  public boolean wasProgressAsked() {
    return progressAsked;
  }

  /** How far it went up the line. */
  public Escalations line() {
    return new Escalations(escalations);
  }

  /** How often the customer was asked since the last solution. */
  public CallbackLog callbackLog() {
    return new CallbackLog(callbacks);
  }

  /**
   * Whether enough call-backs were held or refused, or the customer counts as unreachable (M21).
   */
  public boolean isAskedEnough() {
    return callbackLog().isEnough(terms());
  }

  /** Whether the rules ask for an action against the cause before it is closed (P-40, M22). */
  public boolean asksForPrevention() {
    return terms().prevention().asks(investigation);
  }

  /** Call-backs since the last solution that were held or refused. */
  public long answeredCallbacks() {
    return callbackLog().answered();
  }

  /** What the customer said last. */
  public @Nullable Opinion lastOpinion() {
    return callbackLog().lastOpinion();
  }

  /**
   * Who has to approve the result (P-36), of a crisis event the general manager; null when nobody
   * has to.
   */
  public @Nullable Role approver() {
    return severity == Severity.CRISIS ? Role.GENERAL_MANAGER : terms().approverFor(causeType);
  }

  /** The last promised time, unless it was kept or its passing was told. */
  public Optional<Instant> standingPromise() {
    return promised().open();
  }

  /** Whether the complainant has an address that notices can go to, here or in a customer file. */
  public boolean isComplainantWritten() {
    return customer.verified() || complainant.canBeWritten();
  }

  /** The last promised time. */
  public Optional<Instant> promisedUntil() {
    return promised().until();
  }

  /**
   * Whether this person named a customer whom they do not see: they are told what they said and how
   * far it is, and no more, unless a colleague gives them the case to work on.
   */
  public boolean hasOnlyReceipt(String callerId) {
    return receiptHolders.contains(callerId);
  }

  /** Whether this is who wrote it down. */
  public boolean wasTakenBy(String callerId) {
    return takenById.equals(callerId);
  }

  /** Whether somebody decided who works on it; else it lies where it was routed at receipt. */
  public boolean isAssignedByHand() {
    return assignedById != null;
  }

  public String number() {
    return number;
  }

  /** Its number in an earlier register, if it comes from one. */
  public @Nullable String formerNumber() {
    return formerNumber;
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

  /** What weighs beside the severity; the usual until somebody assessed it. */
  public Assessment assessment() {
    return assessment == null ? Assessment.USUAL : assessment;
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

  /** How often the customer came again on the same matter, oldest first (P-55). */
  public List<FurtherContact> furtherContacts() {
    return List.copyOf(furtherContacts);
  }

  /** When it was not our turn, oldest first. */
  public List<CasePause> pauses() {
    return List.copyOf(pauses);
  }

  /** What the customer was told on the way, oldest first. */
  public List<ProgressReport> progress() {
    return List.copyOf(progress);
  }

  public @Nullable Investigation investigation() {
    return investigation;
  }

  /** Whether the fault was found to be ours. */
  public boolean isOwnFault() {
    return investigation != null && investigation.findsOwnFault();
  }

  /** The company's apology, once it was made (P-33). */
  public @Nullable Apology apology() {
    return apology;
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

  /** What whoever made a suggestion was told of its effect, oldest first. */
  public List<ToldEffect> effects() {
    return List.copyOf(effects);
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
