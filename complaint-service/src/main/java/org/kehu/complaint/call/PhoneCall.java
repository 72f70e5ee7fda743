package org.kehu.complaint.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.CallEvent.CallAnswered;
import org.kehu.complaint.call.CallEvent.CallLinked;
import org.kehu.complaint.call.CallEvent.CallRecorded;
import org.kehu.complaint.call.CallEvent.CallTransferred;
import org.kehu.complaint.call.CallEvent.CallbackMissed;
import org.kehu.complaint.call.CallEvent.CallbackOverdue;
import org.kehu.complaint.call.CallEvent.CallbackPromised;
import org.kehu.complaint.call.command.AnswerCall;
import org.kehu.complaint.call.command.RecordCall;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A call that came in, from the first ring to an answer that was checked (来电记录, P-59 to P-63,
 * F-07): one verb a transition, each returns what happened.
 */
@Document("calls")
public class PhoneCall extends ScopedAggregate {

  private static final int MOST_TRANSFERS = 10;

  private String number = "";
  private CallTopic topic = CallTopic.OTHER;
  private CallStatus status = CallStatus.OPEN;
  private Pickup pickup = new Pickup(0, false, "");
  private CallerLine line = new CallerLine(null, null);
  private @Nullable String phoneToken;
  private String question = "";
  private boolean hard;
  private @Nullable String recording;
  private @Nullable String caseId;
  private Stamp taken = new Stamp("", Instant.EPOCH);
  private String handlerId = "";
  private @Nullable Reply reply;
  private @Nullable CallbackPromise promise;
  private List<PutThrough> transfers = new ArrayList<>();
  private @Nullable Instant dueAt;
  private @Nullable Instant nextMarkAt;

  PhoneCall() {}

  /**
   * A new one.
   *
   * @param pickup how it was answered
   * @param department of whoever answered
   */
  static PhoneCall of(
      RecordCall command, String newNumber, Pickup pickup, String department, Stamp stamp) {
    PhoneCall call = new PhoneCall();
    call.number = newNumber;
    call.topic = command.topic();
    call.pickup = pickup;
    call.line = command.line();
    call.question = command.question();
    call.hard = command.hard();
    call.recording = command.recording();
    call.caseId = command.caseId();
    call.taken = stamp;
    call.handlerId = stamp.by();
    call.rescope(department, Level.NORMAL);
    return call;
  }

  /** The same, found by its number under this token. */
  PhoneCall under(@Nullable String token) {
    phoneToken = token;
    return this;
  }

  /** What a new one tells. */
  static CallEvent told() {
    return new CallRecorded();
  }

  /** The caller hears what was checked. */
  List<CallEvent> answer(AnswerCall command, Stamp stamp) {
    CallStatus next = after(CallMove.ANSWER);
    reply = new Reply(command.answer(), command.groundFor(hard), stamp);
    move(next);
    return List.of(new CallAnswered(false));
  }

  /**
   * The caller will be called.
   *
   * @param number where, when not where the call came from
   */
  List<CallEvent> promise(Instant until, @Nullable String number, Stamp stamp) {
    CallStatus next = after(CallMove.PROMISE_CALLBACK);
    line = line.at(number);
    if (line.phone() == null) {
      throw CallProblem.CALLBACK_NUMBER_MISSING.problem();
    }
    promise = new CallbackPromise(until, promise == null ? 0 : promise.attempts(), stamp);
    move(next);
    return List.of(new CallbackPromised(until));
  }

  /** We called and were heard. */
  List<CallEvent> callBack(AnswerCall command, Stamp stamp) {
    CallStatus next = after(CallMove.CALL_BACK);
    reply = new Reply(command.answer(), command.groundFor(hard), stamp);
    move(next);
    return List.of(new CallAnswered(true));
  }

  /** We called and nobody answered: the promise stands. */
  List<CallEvent> missed() {
    after(CallMove.CALL_BACK);
    CallbackPromise missed = standing().missed();
    promise = missed;
    return List.of(new CallbackMissed(missed.attempts()));
  }

  /** A colleague who can takes it over; whoever answered first still sees it. */
  List<CallEvent> transfer(String skill, String toId, Stamp stamp) {
    CallStatus next = after(CallMove.TRANSFER);
    if (transfers.size() >= MOST_TRANSFERS) {
      throw CallProblem.TOO_MANY_TRANSFERS.problem().with("most", MOST_TRANSFERS);
    }
    String fromId = handlerId;
    transfers = new ArrayList<>(transfers);
    transfers.add(new PutThrough(skill, fromId, toId, stamp));
    handlerId = toId;
    rescope(departmentId(), level());
    move(next);
    return List.of(new CallTransferred(skill, fromId, toId));
  }

  /** It belongs to this case. */
  List<CallEvent> link(String toCase) {
    CallStatus next = after(CallMove.LINK);
    caseId = toCase;
    move(next);
    return List.of(new CallLinked(toCase));
  }

  /** Time passed: a promise that was not kept is told once. */
  List<CallEvent> watch(Instant now) {
    if (nextMarkAt == null || now.isBefore(nextMarkAt)) {
      return List.of();
    }
    nextMarkAt = null;
    return List.of(new CallbackOverdue(standing().until()));
  }

  private CallbackPromise standing() {
    CallbackPromise standing = promise;
    if (standing == null) {
      throw refusal(CallMove.CALL_BACK);
    }
    return standing;
  }

  private CallStatus after(CallMove move) {
    return status.after(move).orElseThrow(() -> refusal(move));
  }

  private Problem refusal(CallMove move) {
    return CallProblem.CALL_MOVE_NOT_ALLOWED
        .problem()
        .with("state", status)
        .with("move", move)
        .with("allowedMoves", List.copyOf(status.allowed()));
  }

  private void move(CallStatus next) {
    Instant until =
        next == CallStatus.AWAITING_CALLBACK && promise != null ? promise.until() : null;
    if (until == null || !until.equals(dueAt)) {
      nextMarkAt = until;
    }
    status = next;
    dueAt = until;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(taken.by()));
    tokens.add(Tokens.taken(handlerId));
    tokens.add(Tokens.own(handlerId));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "call";
  }

  public String number() {
    return number;
  }

  public CallTopic topic() {
    return topic;
  }

  public CallStatus status() {
    return status;
  }

  public Pickup pickup() {
    return pickup;
  }

  public CallerLine line() {
    return line;
  }

  public String question() {
    return question;
  }

  /** Whether it takes other departments to answer. */
  public boolean isHard() {
    return hard;
  }

  /**
   * Reference of the recording in the telephone system; only {@link CallDesk#play} gives it out.
   */
  @Nullable String recording() {
    return recording;
  }

  /** Whether it was recorded. */
  public boolean isRecorded() {
    return recording != null;
  }

  public @Nullable String caseId() {
    return caseId;
  }

  /** Who answered first and when. */
  public Stamp taken() {
    return taken;
  }

  /** Who has it now. */
  public String handlerId() {
    return handlerId;
  }

  public @Nullable Reply reply() {
    return reply;
  }

  /** That we call back; kept after we did. */
  public @Nullable CallbackPromise promise() {
    return promise;
  }

  /** Each time it was put through, oldest first. */
  public List<PutThrough> transfers() {
    return List.copyOf(transfers);
  }

  /** Until when we call back; null when nobody waits for that. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }
}
