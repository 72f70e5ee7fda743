package org.kehu.complaint.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseEvent.CaseAssessed;
import org.kehu.complaint.cases.CaseEvent.CaseDeadlinesMoved;
import org.kehu.complaint.cases.CaseEvent.CaseEscalated;
import org.kehu.complaint.cases.CaseEvent.CasePaused;
import org.kehu.complaint.cases.CaseEvent.CasePromised;
import org.kehu.complaint.cases.CaseEvent.CaseResumed;
import org.kehu.complaint.cases.CaseEvent.FurtherContactTaken;
import org.kehu.complaint.cases.CaseEvent.ProgressTold;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.CaseClocks;
import org.kehu.complaint.cases.clock.CasePause;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.command.EscalateCase;
import org.kehu.complaint.cases.command.PauseCase;
import org.kehu.complaint.cases.command.PromiseTime;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.TakeFurtherContact;
import org.kehu.complaint.cases.command.TellProgress;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.complaint.cases.solution.FurtherContact;
import org.kehu.complaint.cases.solution.ProgressReport;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.problem.Problem;

/**
 * A case on its way (案件进程): which moves are legal now, and what passing time does to it: promises,
 * pauses, progress told, marks passed. The verbs that handle the matter itself are in {@link
 * ComplaintCase}.
 */
public abstract class CaseCourse extends CaseFile {

  private static final int KEPT_STEPS = 200;

  CaseCourse() {}

  /** Another time is promised, with a reason (P-25, P-29). */
  public List<CaseEvent> promise(PromiseTime command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.PROMISE);
    CasePromised promised = promise(command.untilAfter(stamp.at()), command.reason(), stamp);
    inContact(calendar, stamp);
    move(CaseMove.PROMISE, next, stamp);
    return List.of(promised);
  }

  /**
   * It is weighed beside its severity: other targets from now on, used time stays (初评, M19).
   *
   * @param timetable the targets that follow
   */
  public List<CaseEvent> assess(
      Assessment weighed, Timetable timetable, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.ASSESS);
    assessment = weighed;
    clocks = clocks().retargeted(stamp.at(), timetable, calendar);
    move(CaseMove.ASSESS, next, stamp);
    return List.of(new CaseAssessed(weighed));
  }

  /**
   * The customer came again before it was solved, which should not have been: the line hears, and
   * our word is due now (P-55).
   */
  public List<CaseEvent> takeFurtherContact(TakeFurtherContact command, Stamp stamp) {
    CaseStatus next = after(CaseMove.TAKE_FURTHER_CONTACT);
    Bounds.entries(furtherContacts.size() + 1);
    List<FurtherContact> longer = new ArrayList<>(furtherContacts);
    longer.add(new FurtherContact(command.channel(), command.note(), stamp));
    furtherContacts = longer;
    boolean first = !chased;
    chased = true;
    progressAsked = true;
    List<CaseEvent> events = new ArrayList<>();
    events.add(new FurtherContactTaken(command.channel(), longer.size()));
    if (first) {
      events.add(escalated(EscalationStep.CUSTOMER_CAME_AGAIN, null, stamp));
    }
    move(CaseMove.TAKE_FURTHER_CONTACT, next, stamp);
    return events;
  }

  /** The customer hears how far it is before asking; until the next time a clock runs (P-27). */
  public List<CaseEvent> tellProgress(
      TellProgress command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.TELL_PROGRESS);
    Bounds.entries(progress.size() + 1);
    List<ProgressReport> longer = new ArrayList<>(progress);
    longer.add(new ProgressReport(command.content(), command.via(), stamp));
    progress = longer;
    clocks = clocks().stopped(ClockKind.FIRST_RESPONSE, stamp.at());
    inContact(calendar, stamp);
    move(CaseMove.TELL_PROGRESS, next, stamp);
    return List.of(new ProgressTold(command.via(), progress.size()));
  }

  /** It is not our turn: the resolution clock stands still, at most to the limit (M16). */
  public List<CaseEvent> pause(PauseCase command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.PAUSE);
    pauses =
        paused()
            .with(command.reason(), command.note(), clocks().timetable().pauses(), calendar, stamp)
            .taken();
    CasePause open = pauses.getLast();
    clocks = clocks().paused(open, calendar);
    move(CaseMove.PAUSE, next, stamp);
    return List.of(new CasePaused(open.reason(), open.until()));
  }

  /** It is our turn again; what was used before counts on. */
  public List<CaseEvent> resume(ReasonGiven command, BusinessCalendar calendar, Stamp stamp) {
    CaseStatus next = after(CaseMove.RESUME);
    lastReason = command.reason();
    List<CaseEvent> resumed = resumed(calendar, stamp);
    move(CaseMove.RESUME, next, stamp);
    return resumed;
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
   * Time passed: a pause that reached its limit is over; what became at risk, due or promised by
   * now goes up the line, each mark once (M17).
   */
  public List<CaseEvent> watch(BusinessCalendar calendar, Stamp stamp) {
    List<CaseEvent> events = new ArrayList<>(limitReached(calendar, stamp));
    for (EscalationStep step : clocks().passed(stamp.at())) {
      events.add(escalated(step, null, stamp));
      progressAsked |= step.asksForProgress();
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

  private List<CaseEvent> limitReached(BusinessCalendar calendar, Stamp stamp) {
    CasePause open = paused().open().orElse(null);
    if (open == null || stamp.at().isBefore(open.until())) {
      return List.of();
    }
    List<CaseEvent> resumed = resumed(calendar, stamp);
    keepStep(CaseMove.RESUME, stamp);
    return resumed;
  }

  /**
   * What bound us to the customer when it was received became known later: other targets from now
   * on, used time stays (field M13, M16).
   */
  public List<CaseEvent> entitle(Timetable timetable, BusinessCalendar calendar, Stamp stamp) {
    if (!clocks().isAnyRunning() || timetable.equals(clocks().timetable())) {
      return List.of();
    }
    clocks = clocks().retargeted(stamp.at(), timetable, calendar);
    measureDue();
    return List.of(new CaseDeadlinesMoved(dueAt));
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
    pauses = paused().reckoned(calendar).taken();
    measureDue();
    return List.of(new CaseDeadlinesMoved(dueAt));
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
      case PAUSE -> paused().open().isEmpty();
      case RESUME -> paused().open().isPresent();
      default -> true;
    };
  }

  CaseStatus after(CaseMove move) {
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

  void move(CaseMove move, CaseStatus next, Stamp stamp) {
    status = next;
    keepStep(move, stamp);
    measureDue();
  }

  private void keepStep(CaseMove move, Stamp stamp) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(move, status, stamp));
    steps = new ArrayList<>(longer.subList(Math.max(0, longer.size() - KEPT_STEPS), longer.size()));
  }

  void measureDue() {
    Instant promise = openPromise();
    pausedUntil = paused().open().map(CasePause::until).orElse(null);
    riskAt = clocks().nextRisk();
    dueAt = earliest(clocks().nextDue(), promise);
    nextMarkAt = earliest(clocks().nextMark(), promise, pausedUntil);
    reckonedOn = clocks().isAnyRunning() ? clocks().edition() : null;
  }

  /** The promised time that has not come yet; none once the customer has a solution. */
  private @Nullable Instant openPromise() {
    return status.isUnsolved() ? promised().open().orElse(null) : null;
  }

  CasePromised promise(Instant until, @Nullable String reason, Stamp stamp) {
    promises = promised().with(until, reason, stamp).made();
    return new CasePromised(until, clocks().timetable().policyVersion(), promises.size());
  }

  /** The customer heard of us: from now on counts the time to the next word (P-27, field M14). */
  void inContact(BusinessCalendar calendar, Stamp stamp) {
    clocks = clocks().inContact(stamp.at(), calendar);
    chased = false;
  }

  /** Ends an open pause; nothing happens without one. */
  List<CaseEvent> resumed(BusinessCalendar calendar, Stamp stamp) {
    CasePause open = paused().open().orElse(null);
    if (open == null) {
      return List.of();
    }
    Instant over = stamp.at().isBefore(open.until()) ? stamp.at() : open.until();
    pauses = paused().ended(new Stamp(stamp.by(), over)).taken();
    clocks = clocks().resumed(stamp.at(), calendar);
    return List.of(new CaseResumed(open.reason(), over));
  }

  CaseEscalated escalated(EscalationStep step, @Nullable String reason, Stamp stamp) {
    escalations = line().with(step, reason, stamp).taken();
    return new CaseEscalated(step);
  }

  List<CaseEvent> reportedIfCrisis(Stamp stamp) {
    return severity == Severity.CRISIS && !line().reached(EscalationStep.GENERAL_MANAGER)
        ? List.of(escalated(EscalationStep.GENERAL_MANAGER, null, stamp))
        : List.of();
  }

  private static @Nullable Instant earliest(@Nullable Instant... times) {
    return Stream.of(times).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }
}
