package org.kehu.visit.market.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.market.MarketAssessment;
import org.kehu.visit.market.MarketKind;
import org.kehu.visit.market.MarketNote;

/** A market note as callers see it. */
@Schema(
    name = "MarketNote",
    description = "Something learnt of market, competitors, industry (市场信息)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MarketView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "SC-20261128-0001") String number,
    MarketKind kind,
    @Schema(example = "同区域两家新厂将在年内投产，检测需求预计增加三成") String text,
    Set<String> tags,
    @Nullable @Schema(example = "华测检测") String competitor,
    @Nullable String source,
    String departmentId,
    @Schema(example = "st-feng-dakehu") String authorId,
    LocalDate takenOn,
    @Nullable MarketAssessment assessment,
    Instant createdAt,
    long version) {

  static MarketView of(MarketNote note) {
    return new MarketView(
        note.id(),
        note.number(),
        note.kind(),
        note.text(),
        note.tags(),
        note.competitor(),
        note.source(),
        note.departmentId(),
        note.authorId(),
        note.takenOn(),
        note.assessment(),
        note.createdAt(),
        note.version());
  }
}
