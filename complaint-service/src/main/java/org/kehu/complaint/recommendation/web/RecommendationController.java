package org.kehu.complaint.recommendation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.recommendation.Recommendation;
import org.kehu.complaint.recommendation.RecommendationDesk;
import org.kehu.complaint.recommendation.RecommendationFilter;
import org.kehu.complaint.recommendation.RecommendationId;
import org.kehu.complaint.recommendation.RecommendationStatus;
import org.kehu.complaint.recommendation.Suggestion;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
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

/** Recommendations over HTTP. */
@RestController
@RequestMapping(RecommendationController.PATH)
@Tag(name = "recommendations", description = "产品与服务推荐 (recommendations by need)")
class RecommendationController {

  static final String PATH = "/api/v1/recommendations";

  private final RecommendationDesk desk;

  RecommendationController(RecommendationDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List recommendations, newest first (推荐列表)",
      description = "Only what the caller may see; those of a case only to who works with it.")
  Page<RecommendationView> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<RecommendationStatus> status,
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String caseId,
      @Parameter(description = "产品或服务代码", example = "express-testing")
          @RequestParam(required = false)
          @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String item,
      @Parameter(hidden = true) PageRequest page) {
    Set<RecommendationStatus> any = status == null ? Set.of() : status;
    return desk.page(new RecommendationFilter(any, caseId, item), page).map(this::shown);
  }

  @GetMapping("/suggestions")
  @Operation(
      summary = "Show what fits the need that a case tells (按需推荐)",
      description =
          "By the words of the recommendation policy, what fits best first; without what the customer said no to.")
  Suggestions suggestions(
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case")
          @Pattern(regexp = Ids.FORM)
          String caseId) {
    return new Suggestions(desk.suggestions(caseId));
  }

  @PostMapping
  @Operation(
      summary = "Recommend a product or service by need (推荐)",
      description =
          "One that policy names; never to somebody whose complaint is not solved yet, nor again what was declined.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<RecommendationView> recommend(
      @Valid @RequestBody RecommendationRequests.Make body) {
    Stored<Recommendation> stored = desk.recommend(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show a recommendation (推荐详情)")
  ResponseEntity<RecommendationView> show(@PathVariable RecommendationId id) {
    Recommendation one = desk.get(id);
    return Answers.found(one, shown(one));
  }

  @PostMapping("/{id}/answer")
  @Operation(summary = "Record the customer's answer (客户意向)")
  ResponseEntity<RecommendationView> answer(
      @PathVariable RecommendationId id, @Valid @RequestBody RecommendationRequests.Answer body) {
    Stored<Recommendation> stored = desk.answer(id, body.command());
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private RecommendationView shown(Recommendation one) {
    return RecommendationView.of(one, desk.seenCase(one));
  }

  /** What fits. */
  @Schema(name = "RecommendationSuggestions")
  record Suggestions(List<Suggestion> items) {}
}
