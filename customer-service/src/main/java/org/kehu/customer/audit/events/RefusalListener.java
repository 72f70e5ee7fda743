package org.kehu.customer.audit.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.kit.access.Caller;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.audit.AuditEntry;
import org.kehu.kit.identity.Callers;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links refusals of the gateway into this service's audit trail: there a request ends before any
 * service hears of it (field M38).
 */
@Component
class RefusalListener implements Effect {

  private static final String REFUSED = "kehu.audit.requests-refused.v1";

  private final Audit audit;
  private final Callers callers;

  RefusalListener(Audit audit, Callers callers) {
    this.audit = audit;
    this.callers = callers;
  }

  /** What the gateway tells. */
  record Told(String issuer, List<Refused> refusals) {}

  /** Requests that were refused alike. */
  record Refused(
      String id,
      @Nullable String userName,
      @Nullable String clientId,
      String origin,
      String operation,
      String outcome,
      long count,
      Instant firstAt,
      Instant lastAt,
      String traceId) {}

  /** What the entry says beside who, what, when and why. */
  record Repeated(long count, Instant until) {}

  @Override
  public String name() {
    return "gateway-refusals";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REFUSALS);
  }

  @Override
  public Set<String> types() {
    return Set.of(REFUSED);
  }

  @Override
  public void apply(IncomingEvent event) {
    Told told = event.as(Told.class);
    audit.relayed(
        told.refusals().stream()
            .map(refused -> entry(refused, told.issuer(), event.id(), event.mapper()))
            .toList());
  }

  private AuditEntry entry(Refused refused, String issuer, String causation, JsonMapper json) {
    return new AuditEntry(
        refused.id(),
        AuditClass.REFUSAL,
        refused.operation(),
        refused.firstAt(),
        actor(refused, issuer),
        refused.origin(),
        List.of(),
        null,
        0,
        "",
        causation,
        refused.traceId(),
        refused.outcome(),
        null,
        json.writeValueAsString(new Repeated(refused.count(), refused.lastAt())));
  }

  private String actor(Refused refused, String issuer) {
    return refused.userName() == null
        ? Objects.requireNonNullElse(refused.clientId(), Caller.anonymous().id())
        : callers.personId(issuer, refused.userName());
  }
}
