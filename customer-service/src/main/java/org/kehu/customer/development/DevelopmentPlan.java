package org.kehu.customer.development;

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
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A plan for the development of customers (客户开发计划, C-108): its content in versions, tasks with who
 * answers for them, evaluations, and the meetings on its progress (C-111).
 */
@Document("development_plans")
public final class DevelopmentPlan extends ScopedAggregate {

  private String number = "";
  private String takenBy = "";
  private PlanStatus status = PlanStatus.DRAFT;
  private List<PlanVersion> versions = List.of();
  private PlanTasks tasks = PlanTasks.NONE;
  private List<Evaluation> evaluations = List.of();
  private List<ProgressMeeting> meetings = List.of();
  private @Nullable String agreedBy;
  private @Nullable LocalDate evaluationDueOn;
  private @Nullable String result;

  private DevelopmentPlan() {}

  /** One that was just drawn up. */
  static DevelopmentPlan drafted(
      String number, DraftPlan told, String departmentId, String by, Instant at) {
    told.content().requireWhole();
    DevelopmentPlan plan = new DevelopmentPlan();
    plan.number = number;
    plan.takenBy = by;
    plan.versions = List.of(new PlanVersion(1, told.content(), null, at, by));
    told.tasks().forEach(task -> plan.give(task, null));
    plan.rescope(departmentId, Level.NORMAL);
    return plan;
  }

  /** Another version of its content; the one before is kept. */
  List<PlanEvent> adjust(PlanContent content, String reason, String by, Instant at) {
    require(PlanMove.ADJUST);
    content.requireWhole();
    tasks.open().forEach(task -> content.requireWithin(task.dueOn()));
    versions =
        Entries.with(versions, new PlanVersion(versions.size() + 1, content, reason, at, by));
    return List.of(new PlanEvent.PlanAdjusted());
  }

  /** Somebody answers for a task. */
  List<PlanEvent> addTask(NewTask told) {
    require(PlanMove.ADD_TASK);
    PlanTask task = give(told, null);
    rescope(departmentId(), level());
    return List.of(new PlanEvent.TaskGiven(task));
  }

  private PlanTask give(NewTask told, @Nullable String meetingId) {
    content().requireWithin(told.dueOn());
    PlanTask task = told.given(meetingId);
    tasks = tasks.with(task);
    return task;
  }

  /** What became of a task, said by who answers for it or leads. */
  List<PlanEvent> settle(String taskId, PlanTask.Settlement how, boolean leads) {
    PlanTask task = tasks.get(taskId);
    require(PlanMove.SETTLE_TASK);
    PlanTask settled = task.settled(how, leads);
    tasks = tasks.replacing(settled);
    return List.of(new PlanEvent.TaskSettled(settled));
  }

  /** A manager's word, who did not draw it up; a plan without tasks is none. */
  List<PlanEvent> agree(String by) {
    require(PlanMove.AGREE);
    if (by.equals(takenBy)) {
      throw PlanProblem.DEVELOPMENT_OWN_PLAN.problem().with("number", number);
    }
    if (tasks.all().isEmpty()) {
      throw PlanProblem.DEVELOPMENT_WITHOUT_TASKS.problem().with("number", number);
    }
    agreedBy = by;
    status = PlanStatus.AGREED;
    return List.of(new PlanEvent.PlanAgreed());
  }

  /** The work begins, and with it the time to the first evaluation. */
  List<PlanEvent> start(LocalDate today) {
    require(PlanMove.START);
    evaluationDueOn = today.plusDays(content().evaluateEveryDays());
    status = PlanStatus.RUNNING;
    return List.of(new PlanEvent.PlanStarted());
  }

  /** What was reached; the next evaluation is due in its time. */
  List<PlanEvent> evaluate(Evaluation told, LocalDate today) {
    require(PlanMove.EVALUATE);
    told.reached().forEach(one -> content().requireTarget(one.target()));
    evaluations = Entries.with(evaluations, told);
    evaluationDueOn = today.plusDays(content().evaluateEveryDays());
    return List.of(new PlanEvent.PlanEvaluated());
  }

  /** A meeting on the progress; what it arranges for the next stage becomes tasks (C-111). */
  List<PlanEvent> meet(HoldMeeting told, String by, Instant at) {
    require(PlanMove.MEET);
    String id = Ids.next();
    List<PlanTask> arranged = told.nextStage().stream().map(one -> give(one, id)).toList();
    ProgressMeeting meeting = told.held(id, arranged, by, at);
    meetings = Entries.with(meetings, meeting);
    rescope(departmentId(), level());
    List<PlanEvent> events = new ArrayList<>(List.of(new PlanEvent.MeetingHeld(meeting)));
    arranged.forEach(task -> events.add(new PlanEvent.TaskGiven(task)));
    return events;
  }

  /** The work is over, and nobody has a task left. */
  List<PlanEvent> close(String outcome) {
    require(PlanMove.CLOSE);
    int open = tasks.open().size();
    if (open > 0) {
      throw PlanProblem.DEVELOPMENT_TASKS_OPEN.problem().with("number", number).with("open", open);
    }
    result = outcome;
    evaluationDueOn = null;
    status = PlanStatus.CLOSED;
    return List.of(new PlanEvent.PlanClosed());
  }

  private void require(PlanMove move) {
    if (!status.allowed().contains(move)) {
      throw PlanProblem.DEVELOPMENT_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    tokens.add(Tokens.taken(takenBy));
    tasks.all().forEach(task -> tokens.add(Tokens.taken(task.responsibleId())));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "development-plan";
  }

  /** {@code KF-2026-000123}. */
  public String number() {
    return number;
  }

  /** Who drew it up. */
  public String takenBy() {
    return takenBy;
  }

  public PlanStatus status() {
    return status;
  }

  /** The version in force. */
  public PlanContent content() {
    return versions.getLast().content();
  }

  /** All versions, oldest first. */
  public List<PlanVersion> versions() {
    return versions;
  }

  /** All tasks, oldest first. */
  public List<PlanTask> tasks() {
    return tasks.all();
  }

  public List<Evaluation> evaluations() {
    return evaluations;
  }

  public List<ProgressMeeting> meetings() {
    return meetings;
  }

  /** Who agreed to it; null before. */
  public @Nullable String agreedBy() {
    return agreedBy;
  }

  /** When the next evaluation is due; null while it does not run. */
  public @Nullable LocalDate evaluationDueOn() {
    return evaluationDueOn;
  }

  /** What came of it; null before it was closed. */
  public @Nullable String result() {
    return result;
  }
}
