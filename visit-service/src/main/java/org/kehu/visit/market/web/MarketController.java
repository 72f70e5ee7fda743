package org.kehu.visit.market.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.market.MarketDesk;
import org.kehu.visit.market.MarketFilter;
import org.kehu.visit.market.MarketKind;
import org.kehu.visit.market.MarketNote;
import org.kehu.visit.market.MarketSummary;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Market notes over HTTP. */
@RestController
@RequestMapping(MarketController.PATH)
@Tag(
    name = "Market notes 市场信息",
    description =
        "What is learnt of market, competitors and industry: note, search, assess, sum up")
class MarketController {

  static final String PATH = "/api/v1/visits/market-notes";

  private final MarketDesk desk;

  MarketController(MarketDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "Search market notes, newest first (查询市场信息)")
  Page<MarketView> list(
      @RequestParam(required = false) @Nullable MarketKind kind,
      @RequestParam(required = false) @Size(max = 40) @Nullable String tag,
      @RequestParam(required = false) @Size(max = 200) @Nullable String competitor,
      @Parameter(description = "Two letters or more that stand in text, tags or competitor")
          @RequestParam(required = false)
          @Size(max = 100)
          @Nullable String text,
      PageRequest page) {
    return desk.page(new MarketFilter(kind, tag, competitor, text), page).map(MarketView::of);
  }

  @PostMapping
  @Operation(
      summary = "Note what was learnt (登记市场信息)",
      description = "For one's own department; a note on a competitor names it.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MarketView> take(@Valid @RequestBody MarketRequests.Take body) {
    Stored<MarketNote> stored = desk.take(body.command());
    return Answers.created(stored, PATH, MarketView.of(stored.aggregate()));
  }

  @GetMapping("/summary")
  @Operation(
      summary = "What was learnt in some days (市场信息汇总)",
      description =
          "Counts of what the caller may see, by kind, tag, competitor and what followed.")
  MarketSummary summary(
      @Parameter(example = "2026-10-01") @RequestParam LocalDate from,
      @Parameter(example = "2026-12-31") @RequestParam LocalDate to) {
    return desk.summary(from, to);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One market note (市场信息详情)")
  ResponseEntity<MarketView> get(@PathVariable String id) {
    MarketNote note = desk.get(id);
    return Answers.found(note, MarketView.of(note));
  }

  @PostMapping("/{id}/assess")
  @Operation(summary = "Say what follows from it (研判市场信息)")
  ResponseEntity<MarketView> assess(
      @PathVariable String id, @Valid @RequestBody MarketRequests.Assess body) {
    Stored<MarketNote> stored = desk.assess(id, body.use(), body.advice());
    return Answers.changed(stored, MarketView.of(stored.aggregate()));
  }
}
