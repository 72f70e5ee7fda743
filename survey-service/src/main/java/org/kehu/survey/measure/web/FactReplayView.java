package org.kehu.survey.measure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.measure.FactDifference;
import org.kehu.survey.measure.FactReplay;

/** What a rebuilding of the facts found. */
@Schema(name = "FactReplay")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactReplayView(
    @Schema(example = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e") String id,
    @Schema(description = "How far it is", example = "/api/v1/jobs/survey/01938f2e") String job,
    Instant startedAt,
    @Schema(example = "st-sun-jingli") String startedBy,
    @Schema(description = "Whether it is over (已结束)") boolean over,
    @Nullable
        @Schema(
            description =
                "Whether what was counted is what the events say (是否一致); absent until compared")
        Boolean equal,
    @Nullable @Schema(description = "How many facts were found how; absent until compared")
        CountsView counts,
    @Schema(description = "The first 100 of those that were wrong (不一致的明细)")
        List<DifferenceView> differences) {

  /** How many facts were found how. */
  @Schema(name = "FactReplayCounts")
  public record CountsView(
      @Schema(description = "As the events say (一致)", example = "1250") long equal,
      @Schema(description = "Not counted, though events tell of it (漏计)", example = "0")
          long missing,
      @Schema(description = "Counted otherwise (不一致)", example = "2") long different,
      @Schema(description = "Counted without any event (无依据)", example = "0") long unfounded,
      @Schema(description = "Stays: its events are no longer kept (事件已过期)", example = "0")
          long kept) {}

  /** A fact that was wrong. */
  @Schema(name = "FactDifference")
  public record DifferenceView(
      @Schema(example = "case/01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e") String fact,
      FactDifference.Kind kind,
      @Schema(description = "In what both differ", example = "[\"marks\"]") List<String> fields) {}

  static FactReplayView of(FactReplay replay) {
    FactReplay.Counts counts = replay.counts();
    return new FactReplayView(
        replay.id(),
        "/api/v1/jobs/survey/" + replay.id(),
        replay.startedAt(),
        replay.startedBy(),
        replay.open() == null,
        counts == null ? null : counts.isEqual(),
        counts == null ? null : of(counts),
        replay.differences().stream()
            .map(one -> new DifferenceView(one.fact(), one.kind(), one.fields()))
            .toList());
  }

  private static CountsView of(FactReplay.Counts counts) {
    return new CountsView(
        counts.equal(), counts.missing(), counts.different(), counts.unfounded(), counts.kept());
  }
}
