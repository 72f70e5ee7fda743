package org.kehu.kit.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.ApprovalStatus.Move;
import org.kehu.kit.approval.Vote.Verdict;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An approval (审批): what is asked, who is asked, what they said, and whether the feature that asked
 * has carried the outcome out. Seen by those whom it concerns only.
 */
@Document(Approval.COLLECTION)
public final class Approval extends ScopedAggregate {

  /** Collection of the approvals of a service. */
  public static final String COLLECTION = "approvals";

  private String number = "";
  private @Nullable Request request;
  private ApprovalStatus status = ApprovalStatus.OPEN;
  private List<Step> steps = new ArrayList<>();
  private Map<String, String> terms = new LinkedHashMap<>();
  private @Nullable Ending ending;
  private boolean reminded;

  // What the lists and the watch look for, each by an index.
  private List<String> interested = new ArrayList<>();
  private List<String> waitingFor = new ArrayList<>();
  private @Nullable Instant waitingSince;
  private @Nullable Instant markAt;
  private @Nullable Instant unappliedSince;

  private Approval() {}

  private Approval(String id) {
    super(id);
  }

  static Approval asked(AskApproval ask, String number, Round round, Instant at) {
    Approval approval = new Approval(ask.id());
    approval.number = number;
    approval.request = Request.of(ask, at);
    approval.steps = round.steps();
    approval.interested = approval.request().interested().stream().sorted().toList();
    approval.rescope(ask.departmentId(), ask.level());
    approval.settle();
    return approval;
  }

  /** Somebody approves or refuses; the last word ends it. */
  List<ApprovalEvent> vote(Turn turn, Vote vote, Map<String, String> given) {
    require(vote.verdict() == Verdict.APPROVED ? Move.APPROVE : Move.REFUSE);
    int seat = turn.seat().number();
    steps = round().voted(seat, vote).steps();
    terms = new LinkedHashMap<>(terms);
    terms.putAll(given);
    List<ApprovalEvent> events = new ArrayList<>();
    events.add(new ApprovalEvent.ApprovalVoted(seat, vote));
    Ending last =
        new Ending(turn.voice().personId(), turn.voice().onBehalfOf(), vote.at(), vote.note());
    if (round().isRefused()) {
      events.add(end(ApprovalStatus.REFUSED, last));
    } else if (round().isApproved()) {
      events.add(end(ApprovalStatus.APPROVED, last));
    }
    settle();
    return events;
  }

  /** Somebody who is asked wants another asked too (加签). */
  List<ApprovalEvent> addSigner(Turn turn, Place place, Participant added, @Nullable String who) {
    require(Move.ADD_SIGN);
    requireDisinterested(who);
    int next = round().nextNumber();
    Seat seat = new Seat(next, added, who, turn.voice().personId(), null, null);
    steps = round().added(turn.seat().number(), place, seat).steps();
    settle();
    return List.of(new ApprovalEvent.SignerAdded(turn.seat().number(), place, next, turn.voice()));
  }

  /** Somebody who is asked gives it to another to decide (转办). */
  List<ApprovalEvent> passOn(Turn turn, Vote passed, String toId) {
    require(Move.DELEGATE);
    if (!turn.own()) {
      throw ApprovalProblem.SEAT_NOT_YOURS.problem().with("number", number);
    }
    requireDisinterested(toId);
    int from = turn.seat().number();
    int next = round().nextNumber();
    String by = turn.voice().personId();
    Seat seat = new Seat(next, Participant.person(toId), toId, null, by, null);
    steps = round().added(from, Place.AFTER, seat).voted(from, passed).steps();
    settle();
    return List.of(new ApprovalEvent.ApprovalPassedOn(from, next, turn.voice()));
  }

  private void requireDisinterested(@Nullable String staffId) {
    if (staffId != null && interested.contains(staffId)) {
      throw ApprovalProblem.PARTICIPANT_ASKED_FOR_IT.problem().with("staffId", staffId);
    }
  }

  /** Whoever asked takes it back. */
  List<ApprovalEvent> withdraw(Ending how) {
    require(Move.WITHDRAW);
    List<ApprovalEvent> events = List.of(end(ApprovalStatus.WITHDRAWN, how));
    settle();
    return events;
  }

  /** Time has passed: those asked are reminded once, and at the last moment it ends. */
  List<ApprovalEvent> watch(String by, Instant now) {
    List<ApprovalEvent> events = new ArrayList<>();
    if (status.allows(Move.REMIND) && !reminded && isReached(request().dueAt(), now)) {
      reminded = true;
      events.add(new ApprovalEvent.ApprovalOverdue());
    }
    if (status.allows(Move.EXPIRE) && isReached(request().expiresAt(), now)) {
      events.add(end(ApprovalStatus.EXPIRED, new Ending(by, null, now, null)));
    }
    settle();
    return events;
  }

  /** The outcome is carried out; saying so twice changes nothing. */
  List<ApprovalEvent> applied() {
    if (!status.allows(Move.APPLY) || unappliedSince == null) {
      return List.of();
    }
    unappliedSince = null;
    return List.of(new ApprovalEvent.OutcomeApplied());
  }

  private ApprovalEvent end(ApprovalStatus outcome, Ending how) {
    status = outcome;
    ending = how;
    unappliedSince = how.at();
    return new ApprovalEvent.ApprovalEnded(outcome);
  }

  private static boolean isReached(@Nullable Instant mark, Instant now) {
    return mark != null && !mark.isAfter(now);
  }

  /** Refuses a move that the table does not have. */
  void require(Move move) {
    if (!status.allows(move)) {
      throw ApprovalProblem.APPROVAL_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status)
          .with("move", move)
          .with("allowedMoves", status.moves());
    }
  }

  private void settle() {
    boolean open = status == ApprovalStatus.OPEN;
    waitingSince = open ? request().askedAt() : null;
    waitingFor = PartyTokens.asked(open(), request().power());
    markAt =
        Stream.of(reminded ? null : request().dueAt(), request().expiresAt())
            .filter(mark -> open && mark != null)
            .min(Instant::compareTo)
            .orElse(null);
    rescope(departmentId(), level());
  }

  @Override
  protected Set<String> tokens() {
    return PartyTokens.parties(request(), round());
  }

  @Override
  public String subjectKind() {
    return "approval";
  }

  /** As people say it: {@code SP-20261123-0001}. */
  public String number() {
    return number;
  }

  /** What was asked. */
  public Request request() {
    return Objects.requireNonNull(request, "not asked yet");
  }

  public ApprovalStatus status() {
    return status;
  }

  /** The way, with what everybody said. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Whose turn it is; nobody's once it is over. */
  public List<Seat> open() {
    return status == ApprovalStatus.OPEN ? round().open() : List.of();
  }

  Round round() {
    return new Round(steps);
  }

  /** What was fixed with the decisions, in the words of the feature that asked. */
  public Map<String, String> terms() {
    return Map.copyOf(terms);
  }

  /** How it ended; empty while it is open. */
  public Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  /** Whether it is over and the feature that asked has not carried the outcome out yet. */
  public boolean isUnapplied() {
    return unappliedSince != null;
  }
}
