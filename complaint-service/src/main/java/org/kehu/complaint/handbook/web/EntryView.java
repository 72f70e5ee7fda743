package org.kehu.complaint.handbook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.handbook.EntryKind;
import org.kehu.complaint.handbook.EntryMove;
import org.kehu.complaint.handbook.EntryStatus;
import org.kehu.complaint.handbook.EntryText;
import org.kehu.complaint.handbook.HandbookEntry;

/**
 * An entry as a caller sees it.
 *
 * @param published what was approved; absent when nothing was
 * @param draft what it will say; only for who works on it
 * @param used how often it was used
 * @param helpful how often it helped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HandbookEntry")
record EntryView(
    String id,
    @Schema(example = "SC-20261122-0001") String number,
    EntryKind kind,
    EntryStatus status,
    int edition,
    @Nullable EntryText published,
    @Nullable EntryText draft,
    String departmentId,
    int used,
    int helpful,
    @Nullable String lastReason,
    Set<EntryMove> allowedMoves,
    Instant writtenAt,
    String writtenBy,
    @Nullable Instant approvedAt,
    @Nullable String approvedBy,
    Instant changedAt) {

  static EntryView of(HandbookEntry e, boolean editor) {
    return new EntryView(
        e.id(),
        e.number(),
        e.kind(),
        e.status(),
        e.edition(),
        e.published(),
        editor ? e.draft() : null,
        e.departmentId(),
        e.usage().used(),
        e.usage().helpful(),
        editor ? e.lastReason() : null,
        e.status().allowed(),
        e.written().at(),
        e.written().by(),
        e.approved() == null ? null : e.approved().at(),
        e.approved() == null ? null : e.approved().by(),
        e.changedAt());
  }
}
