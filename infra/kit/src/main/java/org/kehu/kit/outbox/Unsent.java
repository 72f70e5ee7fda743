package org.kehu.kit.outbox;

import java.util.List;
import java.util.Set;

/**
 * What an aggregate still has to tell.
 *
 * @param subject {@code <kind>/<id>}
 * @param id record key
 * @param correlationId causal chain of the aggregate
 * @param sequence of its last event
 * @param entries unsent events, oldest first
 * @param states its newest state, for compacted topics
 * @param department for headers; empty if none
 * @param level rank of its confidentiality level
 * @param scope tokens of those who may see it by their work; empty if none
 */
public record Unsent(
    String subject,
    String id,
    String correlationId,
    long sequence,
    List<OutboxEntry> entries,
    List<StateRecord> states,
    String department,
    int level,
    Set<String> scope) {}
