package org.kehu.visit.market.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.market.MarketKind;
import org.kehu.visit.market.MarketUse;
import org.kehu.visit.market.TakeNote;

/** Bodies of requests about market notes. */
final class MarketRequests {

  private MarketRequests() {}

  @Schema(name = "TakeMarketNote", description = "Something was learnt (市场信息)")
  record Take(
      @Schema(description = "MARKET 市场动态, COMPETITOR 竞争对手, INDUSTRY 行业新闻") @NotNull MarketKind kind,
      @Schema(example = "同区域两家新厂将在年内投产，检测需求预计增加三成") @NotBlank @Size(max = 4000) String text,
      @Schema(example = "[\"产能\", \"华东\"]") @Size(max = 10)
          @Nullable Set<@NotBlank @Size(max = 40) String> tags,
      @Schema(description = "Of a note on a competitor", example = "华测检测") @Size(max = 200)
          @Nullable String competitor,
      @Schema(description = "Where it was learnt", example = "BF-20261128-0001") @Size(max = 100)
          @Nullable String source) {

    TakeNote command() {
      Set<String> stripped =
          tags == null ? Set.of() : tags.stream().map(String::strip).collect(Collectors.toSet());
      return new TakeNote(kind, text.strip(), stripped, competitor, source);
    }
  }

  @Schema(name = "AssessMarketNote", description = "What follows from it (研判)")
  record Assess(
      @Schema(description = "STRATEGY 调整销售策略, OFFER 开发新业务, NONE 仅供参考") @NotNull MarketUse use,
      @Schema(example = "提前走访两家新厂，报价方案一周内提出") @Size(max = 4000) @Nullable String advice) {}
}
