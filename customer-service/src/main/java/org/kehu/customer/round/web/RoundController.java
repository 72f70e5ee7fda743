package org.kehu.customer.round.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.round.ArchiveRound;
import org.kehu.customer.round.RoundDesk;
import org.kehu.customer.round.RoundKind;
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

/** Rounds of archive work, and the statistics of the archive. */
@RestController
@RequestMapping("/api/v1/customers/archives")
@Tag(name = "archives", description = "客户档案: intake, counting, filing, verification, loans")
class RoundController {

  private final RoundDesk desk;

  RoundController(RoundDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/statistics")
  @Operation(
      summary = "What the archive holds now, in numbers (档案统计)",
      description = "By checklist, property type and level. Each month's are kept with its check.")
  FiguresView statistics() {
    return FiguresView.of(desk.figures());
  }

  @GetMapping("/rounds")
  @Operation(
      summary = "List rounds of archive work, newest first (归档期、校对、检查)",
      description = "Opened by the calendar of the policy customer-archive-rounds.")
  Page<RoundView> list(
      @RequestParam(required = false) @Nullable RoundKind kind,
      @RequestParam(required = false) @Nullable Boolean open,
      PageRequest page) {
    return desk.list(kind, open, page).map(RoundView::of);
  }

  @GetMapping("/rounds/{roundId}")
  @Operation(summary = "Read a round of archive work (查看)")
  ResponseEntity<RoundView> get(@PathVariable @Pattern(regexp = Ids.FORM) String roundId) {
    ArchiveRound one = desk.get(roundId);
    return Answers.found(one, RoundView.of(one));
  }

  @PostMapping("/rounds/{roundId}/collections")
  @Operation(
      summary = "Record that a department handed its originals in (收集原件)",
      description = "In rounds of filing. The volumes themselves are handed in one by one.")
  ResponseEntity<RoundView> collect(
      @PathVariable @Pattern(regexp = Ids.FORM) String roundId,
      @RequestBody @Valid RoundRequests.Collect request) {
    return changed(desk.collect(roundId, request.departmentId(), request.note().strip()));
  }

  @PostMapping("/rounds/{roundId}/close")
  @Operation(
      summary = "Say how a round was done (完成并报告)",
      description =
          "The statistics of this moment are kept with it. A check of the month needs every volume"
              + " checked, or the reason why some were not.")
  ResponseEntity<RoundView> close(
      @PathVariable @Pattern(regexp = Ids.FORM) String roundId,
      @RequestBody @Valid RoundRequests.Close request) {
    return changed(desk.close(roundId, request.text().strip(), request.leftReason()));
  }

  private static ResponseEntity<RoundView> changed(Stored<ArchiveRound> stored) {
    return Answers.changed(stored, RoundView.of(stored.aggregate()));
  }
}
