package org.kehu.kit.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Confidential;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.ReadTrail;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.outbox.EventTrail;
import org.kehu.kit.outbox.OutboxEntry;
import org.kehu.kit.outbox.Unsent;
import org.kehu.kit.telemetry.Trace;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Writes the audit trail of this service (field M38). Writes reach it through the outbox, so that a
 * document forgets its events only after the trail has them; what is shown above the level {@code
 * NORMAL} waits for its entry and is not shown without.
 */
public final class Audit implements EventTrail, ReadTrail {

  private final AuditAppender appender;
  private final AuditLog links;
  private final AuditProperties properties;
  private final Clock clock;

  Audit(AuditAppender appender, AuditLog links, AuditProperties properties, Clock clock) {
    this.appender = appender;
    this.links = links;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Keeps a deed that must not happen without its entry: an export, a grant, a read.
   *
   * @throws org.kehu.kit.problem.Problem 503 when the entry is not stored in time; the deed must
   *     then not happen
   */
  public void require(
      AuditClass kind,
      String action,
      List<String> subjects,
      Level level,
      String outcome,
      @Nullable String reason) {
    AuditEntry entry = AuditEntry.now(kind, action, now(), subjects, level, outcome, reason);
    try {
      appender.append(entry).get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException away) {
      throw unavailable(away);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw unavailable(stopping);
    }
  }

  private static RuntimeException unavailable(Exception cause) {
    return AuditProblem.AUDIT_UNAVAILABLE.problem().because(cause).header("Retry-After", "5");
  }

  /**
   * Keeps that a request was refused. Nobody waits: a refusal tells nothing that could leak.
   *
   * @param actor who asked, as far as known
   * @param origin network address
   * @param operation method and path pattern, never what stood in its place
   * @param outcome slug of the problem, or the status of the answer
   */
  public void refused(String actor, @Nullable String origin, String operation, String outcome) {
    CompletableFuture<@Nullable Void> _ =
        appender.append(
            new AuditEntry(
                Ids.next(),
                AuditClass.REFUSAL,
                operation,
                now(),
                actor,
                origin,
                List.of(),
                null,
                0,
                "",
                "",
                Trace.current().map(Trace::traceId).orElse(null),
                outcome,
                null,
                null));
  }

  /**
   * Keeps deeds of which another program of the suite told, each once, and waits until they are
   * stored. To be tried again when that fails.
   *
   * @throws TransientDataAccessException when they are not stored in time
   */
  public void relayed(List<AuditEntry> entries) {
    List<CompletableFuture<@Nullable Void>> pending =
        entries.stream().filter(entry -> !links.knows(entry.id())).map(appender::append).toList();
    try {
      for (CompletableFuture<@Nullable Void> one : pending) {
        one.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (ExecutionException | TimeoutException away) {
      throw new QueryTimeoutException("The audit trail cannot be written now", away);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new QueryTimeoutException("The audit trail was stopped", stopping);
    }
  }

  /** Keeps what a caller is about to see: an entry a kind of subject. */
  @Override
  public void shown(List<? extends Confidential> seen) {
    Call call = Call.find().orElse(null);
    if (call == null || call.caller().isSystem()) {
      return;
    }
    Map<String, Shown> byKind = new LinkedHashMap<>();
    for (Confidential one : seen) {
      if (isKept(one.level())) {
        byKind.computeIfAbsent(kind(one.subject()), kind -> new Shown()).add(one);
      }
    }
    byKind.forEach((kind, shown) ->
        require(
            AuditClass.READ,
            kind + ".shown",
            List.copyOf(shown.subjects),
            shown.highest,
            "shown",
            null));
  }

  private static String kind(String subject) {
    int slash = subject.indexOf('/');
    return slash < 0 ? subject : subject.substring(0, slash);
  }

  /** Subjects of one kind that are about to be seen, each once. */
  private static final class Shown {

    private final Set<String> subjects = new LinkedHashSet<>();
    private Level highest = Level.NORMAL;

    void add(Confidential one) {
      subjects.add(one.subject());
      highest = one.level().compareTo(highest) > 0 ? one.level() : highest;
    }
  }

  /**
   * Keeps that something which belongs to a document is about to be shown, as reads of the document
   * itself are kept.
   */
  public void shown(String action, List<String> subjects, Level level) {
    if (isKept(level)) {
      require(AuditClass.READ, action, subjects, level, "shown", null);
    }
  }

  private boolean isKept(Level level) {
    return level != Level.NORMAL || properties.reads() == AuditProperties.Reads.ALL;
  }

  /** Keeps events that are about to be forgotten by their document; waits until they are stored. */
  @Override
  public void told(Unsent unsent, List<OutboxEntry> events, boolean again)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<CompletableFuture<@Nullable Void>> pending = new ArrayList<>(events.size());
    for (OutboxEntry event : events) {
      if (!again || !links.knows(event.id())) {
        pending.add(appender.append(entry(unsent, event)));
      }
    }
    for (CompletableFuture<@Nullable Void> one : pending) {
      one.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static AuditEntry entry(Unsent unsent, OutboxEntry event) {
    String traceparent = event.traceparent();
    return new AuditEntry(
        event.id(),
        event.grant() == null ? AuditClass.WRITE : AuditClass.GRANT,
        event.type(),
        event.time(),
        event.actor(),
        event.origin(),
        List.of(unsent.subject()),
        event.customerId(),
        unsent.level(),
        unsent.department(),
        event.causationId(),
        traceparent == null ? null : Trace.continued(traceparent).traceId(),
        "done",
        null,
        event.data());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
