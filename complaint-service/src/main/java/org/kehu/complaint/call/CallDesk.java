package org.kehu.complaint.call;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.command.AnswerCall;
import org.kehu.complaint.call.command.PromiseCallback;
import org.kehu.complaint.call.command.RecordCall;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.complaint.cases.Cases;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.kit.access.Caller;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** What can be done with calls: sight, right, verb, one write. */
@Service
public class CallDesk {

  private final PhoneCalls calls;
  private final Switchboard switchboard;
  private final Cases cases;
  private final CaseRights rights;
  private final StaffDirectory staff;
  private final CallNumbers numbers;
  private final CallMeasures measures;
  private final Audit audit;
  private final Clock clock;

  CallDesk(
      PhoneCalls calls,
      Switchboard switchboard,
      Cases cases,
      CaseRights rights,
      StaffDirectory staff,
      CallNumbers numbers,
      CallMeasures measures,
      Audit audit,
      Clock clock) {
    this.calls = calls;
    this.switchboard = switchboard;
    this.cases = cases;
    this.rights = rights;
    this.staff = staff;
    this.numbers = numbers;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /** The words of greeting and thanks in force. */
  public TelephonePolicy.Script script() {
    return switchboard.script();
  }

  /** Writes a call down. */
  public Stored<PhoneCall> record(RecordCall command) {
    Pickup pickup = switchboard.pickup(command);
    Optional.ofNullable(command.caseId()).ifPresent(this::requireSeen);
    Stored<PhoneCall> stored = calls.create(() -> recorded(command, pickup));
    if (!stored.replayed()) {
      measures.recorded(stored.aggregate());
    }
    return stored;
  }

  private Change<PhoneCall, CallEvent> recorded(RecordCall command, Pickup pickup) {
    PhoneCall call =
        PhoneCall.of(command, numbers.next(), pickup, department(), stamp())
            .under(calls.tokenOf(command.line().phone()));
    return Change.of(call, PhoneCall.told());
  }

  /** Of whoever answers, as far as the directory knows. */
  private String department() {
    Caller caller = caller();
    return Optional.ofNullable(caller.departmentId())
        .or(() -> staff.byId(caller.id()).map(StaffMember::department))
        .filter(department -> !department.isBlank())
        .orElseGet(switchboard::department);
  }

  /** The call, when the caller sees it. */
  public PhoneCall get(CallId id) {
    return calls.get(id, CallRights.sight(caller()));
  }

  /** The call, when there is one that the caller sees. */
  public Optional<PhoneCall> find(CallId id) {
    return calls.find(id, CallRights.sight(caller()));
  }

  /** Who is at the other end, as far as the caller may read it. */
  public CallerLine person(PhoneCall call) {
    return call.line().shown(CallRights.person(call, caller()));
  }

  /** The case that it belongs to, if the caller sees that too. */
  public @Nullable String seenCase(PhoneCall call) {
    return Optional.ofNullable(call.caseId()).filter(this::isSeen).orElse(null);
  }

  /** One page of what the caller sees, newest first; of a case only when that is seen too. */
  public Page<PhoneCall> page(CallFilter filter, PageRequest request) {
    Optional.ofNullable(filter.caseId())
        .ifPresent(id -> cases.get(new CaseId(id), rights.sight(caller())));
    return calls.page(filter, CallRights.sight(caller()), request);
  }

  /** Earlier calls from a number that the caller sees, newest first. */
  public Page<PhoneCall> from(String phone, PageRequest request) {
    return calls.from(phone, CallRights.sight(caller()), request);
  }

  /** The caller hears what was checked. */
  public Stored<PhoneCall> answer(CallId id, AnswerCall command) {
    return change(id, CallMove.ANSWER, (call, stamp) -> call.answer(command, stamp));
  }

  /** The caller will be called. */
  public Stored<PhoneCall> promise(CallId id, PromiseCallback command) {
    Instant until = switchboard.callBackAt(command.until());
    return change(
        id,
        CallMove.PROMISE_CALLBACK,
        (call, stamp) -> {
          List<CallEvent> events = call.promise(until, command.number(), stamp);
          call.under(calls.tokenOf(call.line().phone()));
          return events;
        });
  }

  /**
   * We called.
   *
   * @param told what was said; null when nobody answered
   */
  public Stored<PhoneCall> callBack(CallId id, @Nullable AnswerCall told) {
    return change(
        id,
        CallMove.CALL_BACK,
        (call, stamp) -> told == null ? call.missed() : call.callBack(told, stamp));
  }

  /** A colleague who can takes it over. */
  public Stored<PhoneCall> transfer(CallId id, String skill) {
    return change(
        id,
        CallMove.TRANSFER,
        (call, stamp) ->
            call.transfer(skill, switchboard.withSkill(skill, call.handlerId()).staffId(), stamp));
  }

  /** It belongs to this case. */
  public Stored<PhoneCall> link(CallId id, String caseId) {
    return change(
        id,
        CallMove.LINK,
        (call, stamp) -> {
          requireSeen(caseId);
          return call.link(caseId);
        });
  }

  /**
   * Gives out where the recording is, once the trail has who plays it and why.
   *
   * @return the reference in the telephone system
   */
  public String play(CallId id, String reason) {
    PhoneCall call = get(id);
    if (!call.isRecorded()) {
      throw CallProblem.CALL_NOT_RECORDED.problem();
    }
    audit.require(
        AuditClass.READ,
        "call.recording-played",
        List.of(call.subject()),
        call.level(),
        "played",
        reason);
    return Objects.requireNonNull(call.recording());
  }

  private Stored<PhoneCall> change(
      CallId id, CallMove move, BiFunction<PhoneCall, Stamp, List<CallEvent>> verb) {
    Caller caller = caller();
    return calls.change(
        id,
        CallRights.sight(caller),
        call -> {
          CallRights.require(move, call, caller);
          return verb.apply(call, stamp());
        });
  }

  private void requireSeen(String caseId) {
    if (!isSeen(caseId)) {
      throw CallProblem.CALL_CASE_UNKNOWN.problem().with("caseId", caseId);
    }
  }

  private boolean isSeen(String caseId) {
    return cases.find(new CaseId(caseId), rights.sight(caller())).isPresent();
  }

  private static Caller caller() {
    return Call.current().caller();
  }

  private Stamp stamp() {
    return new Stamp(caller().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
