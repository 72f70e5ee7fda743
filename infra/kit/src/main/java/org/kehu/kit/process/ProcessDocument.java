package org.kehu.kit.process;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.process.ProcessEvent.CancelRequested;
import org.kehu.kit.process.ProcessEvent.ProcessCancelled;
import org.kehu.kit.process.ProcessEvent.ProcessCompleted;
import org.kehu.kit.process.ProcessEvent.ProcessFailed;
import org.kehu.kit.process.ProcessEvent.ProcessResumed;
import org.kehu.kit.process.ProcessEvent.ProcessStuck;
import org.kehu.kit.process.ProcessEvent.ProcessUndone;
import org.kehu.kit.process.ProcessEvent.UndoRequested;
import org.kehu.kit.process.ProcessState.Move;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A long command as a document: what was asked and how far it has come. Only the runner that holds
 * it may say what was done; one that lost its claim cannot write any more. Ids, numbers and codes
 * only, no personal data.
 */
@Document(ProcessDocument.COLLECTION)
public final class ProcessDocument extends ScopedAggregate {

  /** Collection of a service's processes. */
  public static final String COLLECTION = "processes";

  private @Nullable Order order;
  private Standing standing = Standing.in(ProcessState.WAITING);
  private Course forward = new Course(List.of());
  private @Nullable Course back;
  private Claim claim = new Claim(null, null, 0);
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;

  private ProcessDocument() {}

  private ProcessDocument(String id) {
    super(id);
  }

  /** Takes a long command in. */
  static ProcessDocument start(String service, ProcessKind kind, StartProcess command, Moment now) {
    ProcessDocument process = new ProcessDocument(command.id());
    process.order = Order.of(service, kind, command);
    process.forward = Course.of(kind.steps());
    process.claim = Claim.open(now.machine());
    process.rescope(command.departmentId(), command.level());
    return process;
  }

  /** Whether its last holder left it without a word, as one that was killed does. */
  boolean wasAbandoned() {
    return claim.attempts() > 1 && standing.trouble() == null;
  }

  /** Its holder begins the step at which the work stands. */
  List<ProcessEvent> begin(String by, Moment now) {
    requireHolder(by);
    if (state() == ProcessState.WAITING) {
      standing = Standing.in(ProcessState.RUNNING);
      startedAt = now.told();
    }
    take(course().begun(now.told()));
    return List.of();
  }

  /** Its holder has done a piece of that step. */
  List<ProcessEvent> advance(String by, Advance advance, Moment now) {
    requireHolder(by);
    return switch (advance) {
      case Advance.Further further -> reached(further);
      case Advance.Done done -> finished(done, now);
      case Advance.Impossible impossible -> impossible(impossible, now);
    };
  }

  private List<ProcessEvent> reached(Advance.Further place) {
    boolean isProgress =
        course().current().filter(step -> place.tally().done() > step.furthest()).isPresent();
    take(course().reached(place));
    if (isProgress) {
      gotOn();
    }
    return List.of();
  }

  private List<ProcessEvent> finished(Advance.Done done, Moment now) {
    take(course().finished(done.tally(), now.told()));
    gotOn();
    if (state() == ProcessState.CANCELLING || course().current().isPresent()) {
      return List.of();
    }
    return back == null
        ? end(Standing.in(ProcessState.COMPLETED), new ProcessCompleted(), now)
        : end(Standing.in(ProcessState.UNDONE), new ProcessUndone(), now);
  }

  private List<ProcessEvent> impossible(Advance.Impossible verdict, Moment now) {
    if (back != null) {
      return stick(verdict.code(), now);
    }
    Trouble why = trouble(verdict.code(), now);
    return end(Standing.in(ProcessState.FAILED, why), new ProcessFailed(why), now);
  }

  /** Its holder has stopped for a cancellation: what was done stays, or is undone now. */
  List<ProcessEvent> endCancel(String by, boolean undoes, Moment now) {
    requireHolder(by);
    if (undoes && order().undoable() && forward.isBegun()) {
      goBack();
      return List.of(new UndoRequested());
    }
    return end(Standing.in(ProcessState.CANCELLED), new ProcessCancelled(), now);
  }

  /** Its holder could not do a piece: it is tried again after a pause, or is stuck. */
  List<ProcessEvent> fail(String by, String code, boolean mayHeal, Retries retries, Moment now) {
    requireHolder(by);
    if (!mayHeal || retries.areOver(claim.attempts())) {
      return stick(code, now);
    }
    standing = standing.troubled(trouble(code, now));
    claim = claim.givenBack(now.machine().plus(retries.pauseAfter(claim.attempts())));
    return List.of();
  }

  private List<ProcessEvent> stick(String code, Moment now) {
    Trouble why = trouble(code, now);
    standing = standing.stuck(why);
    claim = claim.atRest();
    return List.of(new ProcessStuck(why));
  }

  /** Its holder stops working, through no fault of the process. */
  List<ProcessEvent> release(String by, Moment now) {
    requireHolder(by);
    claim = claim.released(now.machine());
    return List.of();
  }

  /** Somebody wants it to stop. */
  List<ProcessEvent> cancel(Moment now) {
    require(Move.CANCEL);
    wake(ProcessState.CANCELLING, now);
    return List.of(new CancelRequested());
  }

  /** Somebody lets it go on. */
  List<ProcessEvent> resume(Moment now) {
    require(Move.RESUME);
    wake(standing.resumed(), now);
    return List.of(new ProcessResumed());
  }

  /** Somebody wants what it did taken back. */
  List<ProcessEvent> undo(Moment now) {
    require(Move.UNDO);
    wake(ProcessState.UNDOING, now);
    goBack();
    return List.of(new UndoRequested());
  }

  /** What people can do with it now. */
  public List<Move> moves() {
    boolean undoes = order().undoable() && forward.isBegun();
    return standing.moves().stream().filter(move -> move != Move.UNDO || undoes).toList();
  }

  private void require(Move move) {
    if (!moves().contains(move)) {
      throw ProcessProblem.JOB_MOVE_NOT_ALLOWED
          .problem()
          .with("state", state().name())
          .with("move", move.name())
          .with("allowedMoves", moves().stream().map(Move::name).toList());
    }
  }

  private void requireHolder(String by) {
    if (!by.equals(claim.holder())) {
      throw new HoldLost(id());
    }
  }

  private void wake(ProcessState next, Moment now) {
    standing = Standing.in(next);
    finishedAt = null;
    claim = claim.awake(now.machine());
  }

  private void goBack() {
    standing = Standing.in(ProcessState.UNDOING);
    back = forward.back();
  }

  private void gotOn() {
    standing = Standing.in(state());
    claim = claim.gotOn();
  }

  private List<ProcessEvent> end(Standing last, ProcessEvent event, Moment now) {
    standing = last;
    claim = claim.atRest();
    finishedAt = now.told();
    return List.of(event);
  }

  private Trouble trouble(String code, Moment now) {
    String step = course().current().map(StepProgress::name).orElse("");
    return new Trouble(code, step, Math.max(1, claim.attempts()), now.told());
  }

  private void take(Course next) {
    if (back == null) {
      forward = next;
    } else {
      back = next;
    }
  }

  /** The steps in the direction in which the work goes; once turned back it never turns again. */
  public Course course() {
    return back == null ? forward : back;
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.taken(order().starter().id()));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "process";
  }

  /** What was asked. */
  public Order order() {
    return Objects.requireNonNull(order);
  }

  public ProcessState state() {
    return standing.state();
  }

  public Standing standing() {
    return standing;
  }

  /** The steps as they are done. */
  public Course forward() {
    return forward;
  }

  /** The steps as they are undone, last first; null until then. */
  public @Nullable Course back() {
    return back;
  }

  public Claim claim() {
    return claim;
  }

  /** When the work began. */
  public @Nullable Instant startedAt() {
    return startedAt;
  }

  /** When it came to its end. */
  public @Nullable Instant finishedAt() {
    return finishedAt;
  }
}
