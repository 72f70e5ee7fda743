package org.kehu.kit.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.process.ProcessState.Move;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;

/**
 * Starts long commands, shows how far they have come, and lets people stop, resume and undo them. A
 * process is seen by whoever started it and by those whom its kind names; for all others there is
 * none.
 */
public final class ProcessDesk {

  private final String service;
  private final ProcessKinds kinds;
  private final Processes processes;
  private final Clock clock;

  ProcessDesk(String service, ProcessKinds kinds, Processes processes, Clock clock) {
    this.service = service;
    this.kinds = kinds;
    this.processes = processes;
    this.clock = clock;
  }

  /**
   * Takes a long command in; a runner begins within a second. A process with this id, or made with
   * this request's idempotency key, is answered as it stands.
   */
  public Stored<ProcessDocument> start(StartProcess command) {
    ProcessKind kind = kinds.get(command.kind());
    try {
      return already(command)
          .orElseGet(() ->
              processes.create(() ->
                  Change.of(
                      ProcessDocument.start(service, kind, command, now()),
                      new ProcessEvent.ProcessStarted())));
    } catch (DuplicateKeyException atTheSameMoment) {
      return already(command).orElseThrow(() -> atTheSameMoment);
    }
  }

  private Optional<Stored<ProcessDocument>> already(StartProcess command) {
    return processes.find(command.id()).map(process -> new Stored<>(process, true));
  }

  /** A process, whoever asks; for features that show their own documents with its progress. */
  public Optional<ProcessDocument> find(String id) {
    return processes.find(id);
  }

  /** A process that the caller sees. */
  public ProcessDocument get(String id) {
    return processes
        .find(id, kinds.seenBy(caller()))
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
  }

  /** Processes that the caller sees, newest first. */
  public Page<ProcessDocument> list(
      @Nullable String kind, @Nullable ProcessState state, PageRequest request) {
    if (kind != null) {
      kinds.get(kind);
    }
    Conditions asked = Conditions.none().is(Processes.KIND, kind).is(Processes.STATE, state);
    return processes.page(asked.criteria(), kinds.seenBy(caller()), request);
  }

  /** Stops a process between two pieces. */
  public Stored<ProcessDocument> cancel(String id) {
    return command(id, Move.CANCEL, ProcessDocument::cancel);
  }

  /** Lets a stuck process go on. */
  public Stored<ProcessDocument> resume(String id) {
    return command(id, Move.RESUME, ProcessDocument::resume);
  }

  /** Takes back what a process did. */
  public Stored<ProcessDocument> undo(String id) {
    return command(id, Move.UNDO, ProcessDocument::undo);
  }

  private Stored<ProcessDocument> command(
      String id, Move move, BiFunction<ProcessDocument, Moment, List<ProcessEvent>> verb) {
    ProcessDocument seen = get(id);
    if (!mayCommand(seen, move)) {
      throw ProcessProblem.JOB_COMMAND_NOT_ALLOWED
          .problem()
          .with("move", move.name())
          .with("kind", seen.order().kind());
    }
    return processes.change(id, process -> verb.apply(process, now()));
  }

  /** The moves that the present caller can make now. */
  public List<Move> moves(ProcessDocument process) {
    return process.moves().stream().filter(move -> mayCommand(process, move)).toList();
  }

  private boolean mayCommand(ProcessDocument process, Move move) {
    Caller caller = caller();
    return caller.isSystem()
        || caller.id().equals(process.order().starter().id())
        || kinds
            .find(process.order().kind())
            .filter(kind -> kind.mayCommand(caller, move))
            .isPresent();
  }

  /** Path of what a process works on, if its kind says so. */
  public @Nullable String subject(ProcessDocument process) {
    return kinds.find(process.order().kind()).map(kind -> kind.subject(process)).orElse(null);
  }

  private Moment now() {
    return Moment.now(clock);
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
