package org.kehu.kit.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.audit.AuditEntry;
import tools.jackson.databind.JsonNode;

/** One deed as the auditor reads it; ids and codes, no personal data. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AuditEntryView(
    String id,
    AuditClass kind,
    String action,
    Instant time,
    String actor,
    @Nullable String origin,
    List<String> subjects,
    @Nullable String customerId,
    Level level,
    String department,
    String causation,
    @Nullable String traceId,
    String outcome,
    @Nullable String reason,
    @Schema(implementation = JsonNode.class) @JsonRawValue @Nullable String data) {

  static AuditEntryView of(AuditEntry entry) {
    return new AuditEntryView(
        entry.id(),
        entry.kind(),
        entry.action(),
        entry.time(),
        entry.actor(),
        entry.origin(),
        entry.subjects(),
        entry.customerId(),
        Level.ofRank(entry.level()),
        entry.department(),
        entry.causation(),
        entry.traceId(),
        entry.outcome(),
        entry.reason(),
        entry.data());
  }
}
