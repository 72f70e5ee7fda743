package org.kehu.customer.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.upkeep.Attention;
import org.kehu.customer.upkeep.Matter;
import org.kehu.customer.upkeep.UpkeepDesk;
import org.kehu.customer.upkeep.UpkeepFigures;
import org.kehu.customer.upkeep.UpkeepSearch;
import org.kehu.customer.upkeep.UpkeepSheet;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How files are kept up to date (客户信息更新). */
@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "upkeep", description = "客户信息更新: cycles, reminders, periodic reviews")
class UpkeepController {

  private static final String ID = Ids.CHOSEN_FORM;

  private final UpkeepDesk desk;

  UpkeepController(UpkeepDesk desk) {
    this.desk = desk;
  }

  /**
   * How well the files are kept that the caller may see.
   *
   * @param toReview files that are to be reviewed
   */
  @Schema(name = "UpkeepFigures")
  record FiguresView(long due, long overdue, long toReview, Map<Matter, Long> overdueByMatter) {}

  @GetMapping("/upkeep")
  @Operation(
      summary = "Files that need attention, newest first (待更新、待审核客户)",
      description =
          "DUE: something is to be renewed; OVERDUE: it was not in time; REVIEW: the file is to be"
              + " reviewed. A matter narrows what is due or overdue.")
  Page<UpkeepView> page(
      @RequestParam(defaultValue = "DUE") Attention attention,
      @RequestParam(required = false) @Nullable Matter matter,
      PageRequest page) {
    UpkeepDesk.Terms terms = desk.terms();
    return desk.page(new UpkeepSearch(attention, matter), page)
        .map(sheet -> UpkeepView.of(sheet, terms));
  }

  @GetMapping("/upkeep/figures")
  @Operation(summary = "How many files are due, overdue and to be reviewed (信息更新统计)")
  FiguresView figures() {
    UpkeepFigures figures = desk.figures();
    return new FiguresView(
        figures.due(), figures.overdue(), figures.toReview(), figures.overdueByMatter());
  }

  @GetMapping("/{id}/upkeep")
  @Operation(
      summary = "How far a file is up to date, and when what is due (查看更新情况)",
      description =
          "A change of the file renews what it concerns, a moment later; so does a word that"
              + " nothing had changed.")
  ResponseEntity<UpkeepView> get(@PathVariable @Pattern(regexp = ID) String id) {
    UpkeepSheet sheet = desk.of(id);
    return Answers.found(sheet, UpkeepView.of(sheet, desk.terms()));
  }

  @PostMapping("/{id}/upkeep/confirm")
  @Operation(summary = "Say that matters were looked at and had not changed (核对无变化)")
  ResponseEntity<UpkeepView> confirm(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid UpkeepRequests.Confirm request) {
    return changed(desk.confirm(id, request.matters()));
  }

  @PostMapping("/{id}/upkeep/reports")
  @Operation(
      summary = "Report that a matter is no longer right (报告信息变化)",
      description = "It becomes the designated person's work at once; what is due stays so.")
  ResponseEntity<UpkeepView> report(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid UpkeepRequests.Report request) {
    return changed(desk.report(id, request.matter(), request.note().strip()));
  }

  @PostMapping("/{id}/upkeep/reviews")
  @Operation(
      summary = "Review a file (定期审核客户信息)",
      description =
          "By somebody else than who keeps it. What is found outdated is to be renewed; what was"
              + " cleaned up and filed on the occasion is noted.")
  ResponseEntity<UpkeepView> review(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid UpkeepRequests.MadeReview request) {
    return changed(
        desk.review(id, request.outdated(), request.finding().strip(), request.tidied()));
  }

  private ResponseEntity<UpkeepView> changed(Stored<UpkeepSheet> stored) {
    return Answers.changed(stored, UpkeepView.of(stored.aggregate(), desk.terms()));
  }
}
