package org.kehu.customer.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/** Draws development plans up, follows them and keeps their meetings (C-108, C-111). */
@Service
public class PlanDesk {

  private final DevelopmentPlans plans;
  private final StaffRegister staff;
  private final Numbers numbers;
  private final CustomerProperties properties;
  private final Clock clock;

  PlanDesk(
      DevelopmentPlans plans,
      StaffRegister staff,
      Numbers numbers,
      CustomerProperties properties,
      Clock clock) {
    this.plans = plans;
    this.staff = staff;
    this.numbers = numbers;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public DevelopmentPlan get(String id) {
    return plans.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<DevelopmentPlan> page(PlanSearch search, PageRequest request) {
    return plans.page(search, sight(), request);
  }

  /** Draws one up. */
  public Stored<DevelopmentPlan> draft(DraftPlan told) {
    told.tasks().forEach(task -> requireKnown(task.responsibleId()));
    String department = departmentOf(told);
    return plans.create(() -> {
      String number = numbers.next("KF-" + today().getYear() + "-", 6);
      return Change.of(
          DevelopmentPlan.drafted(number, told, department, caller().id(), clock.instant()),
          new PlanEvent.PlanDrafted());
    });
  }

  private void requireKnown(String staffId) {
    if (staff.find(staffId).filter(StaffMember::isActive).isEmpty()) {
      throw PlanProblem.DEVELOPMENT_STAFF_UNKNOWN.problem().with("staffId", staffId);
    }
  }

  private String departmentOf(DraftPlan told) {
    String wanted = told.departmentId();
    if (wanted != null && !staff.hasDepartment(wanted)) {
      throw CustomerProblem.DEPARTMENT_UNKNOWN.problem().with("departmentId", wanted);
    }
    String own = caller().departmentId();
    String otherwise = own == null ? properties.defaultDepartment() : own;
    return wanted == null ? otherwise : wanted;
  }

  /** Another version, with the reason. */
  public Stored<DevelopmentPlan> adjust(String id, PlanContent content, String reason) {
    return change(id, plan -> plan.adjust(content, reason, caller().id(), clock.instant()));
  }

  /** Somebody answers for a task. */
  public Stored<DevelopmentPlan> addTask(String id, NewTask task) {
    get(id);
    requireKnown(task.responsibleId());
    return change(id, plan -> plan.addTask(task));
  }

  /** A task is done or dropped. */
  public Stored<DevelopmentPlan> settle(
      String id, String taskId, TaskOutcome outcome, String note) {
    boolean leads = caller().hasAny(Role.SUPERVISOR, Role.MANAGER);
    PlanTask.Settlement how =
        new PlanTask.Settlement(outcome, note, clock.instant(), caller().id());
    return change(id, plan -> plan.settle(taskId, how, leads));
  }

  /** A manager's word. */
  public Stored<DevelopmentPlan> agree(String id) {
    return change(id, plan -> plan.agree(caller().id()));
  }

  /** The work begins. */
  public Stored<DevelopmentPlan> start(String id) {
    return change(id, plan -> plan.start(today()));
  }

  /** What was reached so far. */
  public Stored<DevelopmentPlan> evaluate(
      String id, List<Evaluation.Reached> reached, String findings) {
    return change(
        id,
        plan ->
            plan.evaluate(
                new Evaluation(
                    plan.versions().size(), reached, findings, clock.instant(), caller().id()),
                today()));
  }

  /** A meeting on the progress was held (C-111). */
  public Stored<DevelopmentPlan> meet(String id, HoldMeeting told) {
    get(id);
    if (told.heldOn().isAfter(today())) {
      throw PlanProblem.DEVELOPMENT_DAY_AHEAD.problem().with("day", told.heldOn().toString());
    }
    told.attendeeIds().forEach(this::requireKnown);
    told.nextStage().forEach(task -> requireKnown(task.responsibleId()));
    return change(id, plan -> plan.meet(told, caller().id(), clock.instant()));
  }

  /** The work is over. */
  public Stored<DevelopmentPlan> close(String id, String result) {
    return change(id, plan -> plan.close(result));
  }

  /** The day in the company's time zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }

  private Stored<DevelopmentPlan> change(
      String id, Function<DevelopmentPlan, List<PlanEvent>> verb) {
    return plans.change(id, sight(), verb);
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
