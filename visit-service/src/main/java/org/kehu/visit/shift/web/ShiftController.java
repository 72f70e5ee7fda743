package org.kehu.visit.shift.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.visit.calendar.Week;
import org.kehu.visit.shift.ShiftDesk;
import org.kehu.visit.shift.ShiftTable;
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

/** Shift tables over HTTP. */
@RestController
@RequestMapping(ShiftController.PATH)
@Tag(
    name = "Shift tables 员工排班表",
    description = "Who works when: draft, arrange, publish, take over")
class ShiftController {

  static final String PATH = "/api/v1/work-reports/shift-tables";

  private final ShiftDesk desk;

  ShiftController(ShiftDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List shift tables, newest first (排班表列表)",
      description = "Drafts are seen by leaders, published ones by everybody of the department.")
  Page<ShiftView> list(
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String departmentId,
      @RequestParam(required = false) @Pattern(regexp = ShiftRequests.WEEK) @Nullable String week,
      PageRequest page) {
    return desk.page(departmentId, week, page).map(ShiftView::of);
  }

  @PostMapping
  @Operation(
      summary = "Draft the table of a week (编排班表)",
      description = "Of a department that the caller leads; this week or one of the next quarter.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ShiftView> draft(@Valid @RequestBody ShiftRequests.Draft body) {
    Stored<ShiftTable> stored =
        desk.draft(body.departmentId(), new Week(body.week()), body.duties());
    return Answers.created(stored, PATH, ShiftView.of(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One shift table (排班表详情)")
  ResponseEntity<ShiftView> get(@PathVariable String id) {
    ShiftTable table = desk.get(id);
    return Answers.found(table, ShiftView.of(table));
  }

  @PostMapping("/{id}/arrange")
  @Operation(summary = "Arrange the duties of a draft anew (调整排班)")
  ResponseEntity<ShiftView> arrange(
      @PathVariable String id, @Valid @RequestBody ShiftRequests.Arrange body) {
    return changed(desk.arrange(id, body.duties()));
  }

  @PostMapping("/{id}/publish")
  @Operation(
      summary = "Publish a table (公布班表)",
      description = "409 while a shift of a worked day has too few people; \"gaps\" says which.")
  ResponseEntity<ShiftView> publish(@PathVariable String id) {
    return changed(desk.publish(id));
  }

  @PostMapping("/{id}/take-over")
  @Operation(summary = "Let somebody else work a duty (换班)")
  ResponseEntity<ShiftView> takeOver(
      @PathVariable String id, @Valid @RequestBody ShiftRequests.TakeOver body) {
    return changed(desk.takeOver(id, body.duty(), body.staffId()));
  }

  private static ResponseEntity<ShiftView> changed(Stored<ShiftTable> stored) {
    return Answers.changed(stored, ShiftView.of(stored.aggregate()));
  }
}
