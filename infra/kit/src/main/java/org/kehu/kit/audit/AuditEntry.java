package org.kehu.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.telemetry.Trace;

/**
 * One deed. Holds ids, codes and times, never a name or a number of a person.
 *
 * @param id of the entry; for a write the id of its event, so that a repeat is recognised
 * @param kind class of the deed
 * @param action what was done: an event type, or {@code <noun>.<verb>} such as {@code note.shown}
 * @param time when
 * @param actor who: staff id, client id, {@code system:<service>} or {@code anonymous}
 * @param origin from where: network address as the gateway saw it; null for the system's own work
 * @param subjects on what, as {@code <kind>/<id>}; at most {@value #MAX_SUBJECTS}
 * @param customerId the customer concerned, if any
 * @param level rank of the highest confidentiality level among the subjects
 * @param department that owns the subject; empty if none
 * @param causation id of the request or event that caused it
 * @param traceId trace of the work, as in the logs
 * @param outcome {@code done}, {@code shown}, or the slug of the refusal
 * @param reason why, where one was given
 * @param data as JSON: for writes the event's own body, for what the gateway refused how often
 */
public record AuditEntry(
    String id,
    AuditClass kind,
    String action,
    Instant time,
    String actor,
    @Nullable String origin,
    List<String> subjects,
    @Nullable String customerId,
    int level,
    String department,
    String causation,
    @Nullable String traceId,
    String outcome,
    @Nullable String reason,
    @Nullable String data) {

  /** The longest list of a page. */
  public static final int MAX_SUBJECTS = 200;

  public AuditEntry {
    subjects = List.copyOf(subjects);
    if (subjects.size() > MAX_SUBJECTS) {
      throw new IllegalArgumentException(
          "An entry has at most %d subjects, not %d".formatted(MAX_SUBJECTS, subjects.size()));
    }
  }

  /** A deed of the caller who is at work in this thread. */
  public static AuditEntry now(
      AuditClass kind,
      String action,
      Instant time,
      List<String> subjects,
      Level level,
      String outcome,
      @Nullable String reason) {
    Optional<Call> call = Call.find();
    return new AuditEntry(
        Ids.next(),
        kind,
        action,
        time,
        call.map(Call::caller).orElse(Caller.anonymous()).id(),
        call.map(Call::origin).orElse(null),
        subjects,
        null,
        level.rank(),
        "",
        call.map(Call::causationId).orElse(""),
        Trace.current().map(Trace::traceId).orElse(null),
        outcome,
        reason,
        null);
  }
}
