package org.kehu.visit.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.meeting.MeetingEvent.MeetingCancelled;
import org.kehu.visit.meeting.MeetingEvent.MeetingChanged;
import org.kehu.visit.meeting.MeetingEvent.MeetingHeld;
import org.kehu.visit.meeting.MeetingEvent.MeetingPlanned;
import org.kehu.visit.meeting.MeetingEvent.MeetingTaskDone;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A meeting of a department (会议): planned with an agenda, held with minutes, its tasks followed
 * until they are done (catalogue ).
 */
@Document("meetings")
public class Meeting extends ScopedAggregate {

  private static final Duration FURTHEST = Duration.ofDays(731);

  private String number = "";
  private @Nullable String seriesKey;
  private MeetingKind kind = MeetingKind.OTHER;
  private String organiserId = "";
  private MeetingStatus status = MeetingStatus.PLANNED;
  private MeetingPlan plan = new MeetingPlan(null, Instant.EPOCH, 0, null, List.of(), List.of());
  private @Nullable Minutes held;
  private List<MeetingTask> tasks = new ArrayList<>();
  private int openTasks;
  private @Nullable String cancelledBecause;

  private Meeting() {}

  /**
   * A newly planned meeting; told as {@link #planned()}.
   *
   * @param seriesKey names it in a series, so that it is planned once; null when called by hand
   */
  static Meeting plan(
      String number,
      @Nullable String seriesKey,
      MeetingKind kind,
      String departmentId,
      String organiserId,
      MeetingPlan plan,
      Moment now) {
    Meeting meeting = new Meeting();
    meeting.number = number;
    meeting.seriesKey = seriesKey;
    meeting.kind = kind;
    meeting.organiserId = organiserId;
    meeting.plan = plausible(plan, now);
    meeting.rescope(departmentId, Level.NORMAL);
    return meeting;
  }

  /** The event of a newly planned meeting. */
  static MeetingEvent planned() {
    return new MeetingPlanned();
  }

  List<MeetingEvent> edit(MeetingPlan other, Moment now) {
    require(MeetingStatus.PLANNED);
    if (other.equals(plan)) {
      return List.of();
    }
    plan = other.startsAt().equals(plan.startsAt()) ? other : plausible(other, now);
    rescope(departmentId(), level());
    return List.of(new MeetingChanged());
  }

  /** It took place; what it gave people to do is open work of theirs. */
  List<MeetingEvent> hold(HoldMeeting how, String by, Moment now) {
    require(MeetingStatus.PLANNED);
    if (now.instant().isBefore(plan.startsAt())) {
      throw MeetingProblem.MEETING_NOT_BEGUN.problem().with("startsAt", plan.startsAt());
    }
    how.tasks().forEach(task -> requireNotPast(task.dueOn(), now));
    status = MeetingStatus.HELD;
    held = new Minutes(now.instant(), by, how.text(), how.attendeeIds());
    tasks =
        new ArrayList<>(
            how.tasks().stream()
                .map(task ->
                    new MeetingTask(
                        Ids.next(), task.what(), task.ownerId(), task.dueOn(), null, null))
                .toList());
    openTasks = tasks.size();
    rescope(departmentId(), level());
    return List.of(new MeetingHeld());
  }

  List<MeetingEvent> cancel(String reason) {
    require(MeetingStatus.PLANNED);
    status = MeetingStatus.CANCELLED;
    cancelledBecause = reason;
    return List.of(new MeetingCancelled());
  }

  /** One of its tasks is done. */
  List<MeetingEvent> finish(MeetingTask task, @Nullable String result, Moment now) {
    if (!task.isOpen()) {
      throw MeetingProblem.MEETING_TASK_DONE.problem().with("taskId", task.id());
    }
    MeetingTask done = task.done(now.instant(), result);
    tasks.replaceAll(one -> one.id().equals(done.id()) ? done : one);
    openTasks--;
    return List.of(new MeetingTaskDone(done));
  }

  /** The task with this id; refused when there is none. */
  MeetingTask task(String id) {
    return tasks.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> MeetingProblem.MEETING_TASK_UNKNOWN.problem().with("taskId", id));
  }

  private void require(MeetingStatus wanted) {
    if (status != wanted) {
      throw MeetingProblem.MEETING_STATE_REFUSED.problem().with("state", status.name());
    }
  }

  private static void requireNotPast(LocalDate dueOn, Moment now) {
    if (dueOn.isBefore(now.today())) {
      throw MeetingProblem.MEETING_TASK_PAST
          .problem()
          .with("dueOn", dueOn)
          .with("today", now.today());
    }
  }

  private static MeetingPlan plausible(MeetingPlan plan, Moment now) {
    Instant earliest = now.today().atStartOfDay(now.zone()).toInstant();
    Instant latest = now.instant().plus(FURTHEST);
    if (plan.startsAt().isBefore(earliest) || plan.startsAt().isAfter(latest)) {
      throw MeetingProblem.MEETING_TIME_IMPLAUSIBLE
          .problem()
          .with("startsAt", plan.startsAt())
          .with("earliest", earliest)
          .with("latest", latest);
    }
    return plan;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.own(organiserId));
    plan.people().forEach(person -> tokens.add(Tokens.own(person)));
    tasks.forEach(task -> tokens.add(Tokens.own(task.ownerId())));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "meeting";
  }

  public String number() {
    return number;
  }

  /** Names it in a series; null when it was called by hand. */
  public @Nullable String seriesKey() {
    return seriesKey;
  }

  public MeetingKind kind() {
    return kind;
  }

  /** Staff id of who called it. */
  public String organiserId() {
    return organiserId;
  }

  public MeetingStatus status() {
    return status;
  }

  public MeetingPlan plan() {
    return plan;
  }

  /** Null until it was held. */
  public @Nullable Minutes minutes() {
    return held;
  }

  public List<MeetingTask> tasks() {
    return List.copyOf(tasks);
  }

  /** How many of its tasks are open. */
  public int openTasks() {
    return openTasks;
  }

  public @Nullable String cancelledBecause() {
    return cancelledBecause;
  }
}
