package org.kehu.customer.merge.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.merge.CustomerMerge;
import org.kehu.customer.merge.MergeStatus;

/** A merge as it is shown (档案合并记录). */
@Schema(name = "CustomerMerge")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergeView(
    String id,
    String survivorId,
    @Schema(example = "KH-2026-000123") String survivorNumber,
    String loserId,
    @Schema(example = "KH-2026-000456") String loserNumber,
    MergeStatus status,
    @Schema(description = "Items of which the loser's value survived") Set<String> taken,
    String policyVersion,
    @Nullable String reason,
    String mergedBy,
    Instant mergedAt,
    Instant undoUntil,
    @Nullable String undoneBy,
    @Nullable Instant undoneAt) {

  static MergeView of(CustomerMerge merge) {
    return new MergeView(
        merge.id(),
        merge.survivorId(),
        merge.survivorNumber(),
        merge.loserId(),
        merge.loserNumber(),
        merge.status(),
        merge.taken(),
        merge.policyVersion(),
        merge.reason(),
        merge.mergedBy(),
        merge.mergedAt(),
        merge.undoUntil(),
        merge.undoneBy(),
        merge.undoneAt());
  }
}
