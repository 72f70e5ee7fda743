package org.kehu.complaint.correctiveaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionCancelled;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionChecked;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionCompleted;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionOverdue;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionPlanned;
import org.kehu.complaint.correctiveaction.ActionEvent.ActionReplanned;
import org.kehu.complaint.correctiveaction.command.CheckAction;
import org.kehu.complaint.correctiveaction.command.CompleteAction;
import org.kehu.complaint.correctiveaction.command.PlanAction;
import org.kehu.complaint.correctiveaction.command.ReplanAction;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody does so that a fault does not come back, until it is found to have helped (纠正与预防措施,
 * P-40, P-41, field M22): one verb a transition, each returns what happened.
 */
@Document("corrective_actions")
public class CorrectiveAction extends ScopedAggregate {

  private static final int MOST_ROUNDS = 20;

  private String number = "";
  private ActionKind kind = ActionKind.CORRECTIVE;
  private ActionOrigin origin = ActionOrigin.CASE;
  private ActionStatus status = ActionStatus.PLANNED;
  private List<String> caseIds = new ArrayList<>();
  private @Nullable String product;
  private @Nullable String pattern;
  private String rootCause = "";
  private String description = "";
  private Stamp planned = new Stamp("", Instant.EPOCH);
  private String ownerId = "";
  private String ownerDepartmentId = "";
  private @Nullable ActionDates dates;
  private List<Completion> completions = new ArrayList<>();
  private @Nullable String lastReason;
  private @Nullable Instant dueAt;
  private @Nullable Instant nextMarkAt;

  CorrectiveAction() {}

  /**
   * A new action.
   *
   * @param department whose matter it is, so who checks it
   * @param ownerDepartment the owner's
   * @param level that of the most confidential case it arose from
   */
  static CorrectiveAction of(
      PlanAction command,
      String newNumber,
      String department,
      String ownerDepartment,
      Level level,
      Stamp stamp) {
    CorrectiveAction action = new CorrectiveAction();
    action.number = newNumber;
    action.kind = command.kind();
    action.origin = command.origin();
    action.caseIds = new ArrayList<>(command.caseIds());
    action.product = command.product();
    action.rootCause = command.rootCause();
    action.description = command.description();
    action.planned = stamp;
    action.dates = command.dates().after(stamp.at());
    action.handTo(command.ownerId(), ownerDepartment);
    action.rescope(department, level);
    action.measureDue();
    return action;
  }

  /** The same, against something that comes back. */
  CorrectiveAction against(@Nullable String found) {
    pattern = found;
    return this;
  }

  /** What a new one tells. */
  static ActionEvent told() {
    return new ActionPlanned();
  }

  /** Another owner or other days; what is done already is only checked at another time. */
  List<ActionEvent> replan(ReplanAction command, String ownerDepartment, Stamp stamp) {
    ActionStatus next = after(ActionMove.REPLAN);
    String former = ownerId;
    boolean ahead = status == ActionStatus.PLANNED;
    dates = ahead ? command.dates().after(stamp.at()) : command.dates();
    lastReason = command.reason();
    handTo(command.ownerId(), ownerDepartment);
    rescope(departmentId(), level());
    move(next);
    return List.of(new ActionReplanned(former));
  }

  /** It is done; whether it helps shows later. */
  List<ActionEvent> complete(CompleteAction command, Stamp stamp) {
    ActionStatus next = after(ActionMove.COMPLETE);
    if (completions.size() >= MOST_ROUNDS) {
      throw ActionProblem.TOO_MANY_ROUNDS.problem().with("most", MOST_ROUNDS);
    }
    completions = new ArrayList<>(completions);
    completions.add(new Completion(command.evidence(), stamp, null));
    move(next);
    return List.of(new ActionCompleted(completions.size()));
  }

  /** It helped, or it is to be done anew. */
  List<ActionEvent> check(CheckAction command, Stamp stamp) {
    ActionStatus next = after(command.move());
    requireEffect(command);
    Completion.Check found =
        new Completion.Check(command.effective(), command.note(), command.effectTold(), stamp);
    completions = new ArrayList<>(completions);
    completions.set(completions.size() - 1, completions.getLast().checked(found));
    if (command.again() != null) {
      dates = command.again().after(stamp.at());
    }
    move(next);
    return List.of(new ActionChecked(command.effective(), completions.size()));
  }

  /** Whoever made a suggestion that was adopted and helped hears of its effect. */
  private void requireEffect(CheckAction command) {
    if (origin == ActionOrigin.SUGGESTION && command.effective() && command.effectTold() == null) {
      throw ActionProblem.EFFECT_UNTOLD.problem();
    }
  }

  /** What whoever made the suggestion is told of its effect; empty until it helped. */
  Optional<Completion.Check> effect() {
    return origin == ActionOrigin.SUGGESTION && status == ActionStatus.EFFECTIVE
        ? Optional.ofNullable(completions.getLast().check())
        : Optional.empty();
  }

  /** It is given up. */
  List<ActionEvent> cancel(String reason) {
    ActionStatus next = after(ActionMove.CANCEL);
    lastReason = reason;
    move(next);
    return List.of(new ActionCancelled());
  }

  /** Time passed: a day that went by is told once. */
  List<ActionEvent> watch(Instant now) {
    if (nextMarkAt == null || now.isBefore(nextMarkAt)) {
      return List.of();
    }
    nextMarkAt = null;
    return List.of(new ActionOverdue(status));
  }

  private ActionStatus after(ActionMove move) {
    return status.after(move).orElseThrow(() -> refusal(move));
  }

  private Problem refusal(ActionMove move) {
    return ActionProblem.ACTION_MOVE_NOT_ALLOWED
        .problem()
        .with("state", status)
        .with("move", move)
        .with("allowedMoves", List.copyOf(status.allowed()));
  }

  private void move(ActionStatus next) {
    status = next;
    measureDue();
  }

  private void measureDue() {
    dueAt =
        switch (status) {
          case PLANNED -> dates().dueAt();
          case DONE -> dates().checkDueAt();
          case EFFECTIVE, CANCELLED -> null;
        };
    nextMarkAt = dueAt;
  }

  private void handTo(String staffId, String department) {
    ownerId = staffId;
    ownerDepartmentId = department;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(ownerId));
    tokens.add(Tokens.own(ownerId));
    tokens.add(Tokens.department(ownerDepartmentId));
    tokens.add(Tokens.taken(planned.by()));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "corrective-action";
  }

  public String number() {
    return number;
  }

  public ActionKind kind() {
    return kind;
  }

  public ActionOrigin origin() {
    return origin;
  }

  public ActionStatus status() {
    return status;
  }

  public List<String> caseIds() {
    return List.copyOf(caseIds);
  }

  public @Nullable String product() {
    return product;
  }

  public String rootCause() {
    return rootCause;
  }

  public String description() {
    return description;
  }

  /** Who planned it and when. */
  public Stamp planned() {
    return planned;
  }

  public String ownerId() {
    return ownerId;
  }

  public ActionDates dates() {
    return Objects.requireNonNull(dates, "not planned yet");
  }

  /** Each time it was done, oldest first. */
  public List<Completion> completions() {
    return List.copyOf(completions);
  }

  /** Why it was last replanned or given up. */
  public @Nullable String lastReason() {
    return lastReason;
  }

  /** Until when somebody has to do or to check it; null once neither is left. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }
}
