package org.kehu.complaint.handbook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.handbook.EntryKind;
import org.kehu.complaint.handbook.EntryStatus;
import org.kehu.complaint.handbook.EntryText;
import org.kehu.complaint.handbook.HandbookEntry;

/** An entry in a list: what readers have, else the draft. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HandbookEntrySummary")
record EntrySummary(
    String id,
    @Schema(example = "SC-20261122-0001") String number,
    EntryKind kind,
    EntryStatus status,
    @Schema(example = "报告逾期未出") String title,
    @Schema(example = "客户送检两周未收到报告") String problem,
    @Schema(example = "面料成分检测") @Nullable String product,
    int used,
    int helpful) {

  static EntrySummary of(HandbookEntry e) {
    EntryText published = e.published();
    EntryText text = published == null ? e.draft() : published;
    return new EntrySummary(
        e.id(),
        e.number(),
        e.kind(),
        e.status(),
        text.title(),
        text.problem(),
        text.product(),
        e.usage().used(),
        e.usage().helpful());
  }
}
