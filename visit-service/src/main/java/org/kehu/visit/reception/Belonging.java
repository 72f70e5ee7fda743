package org.kehu.visit.reception;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the register says about whose customer somebody is (catalogue V-53).
 *
 * @param ground why
 * @param decidedBy number of the first entry of the same customer
 * @param decidedAt its time
 * @param firstOwnerId whose customer it was by that entry
 */
public record Belonging(
    @Nullable String belongsToId,
    @Nullable Ground ground,
    String decidedBy,
    Instant decidedAt,
    @Nullable String firstOwnerId) {}
