package org.kehu.survey.improvement.web;

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
import org.kehu.survey.SecurityRules;
import org.kehu.survey.improvement.Improvement;
import org.kehu.survey.improvement.ImprovementDesk;
import org.kehu.survey.improvement.ImprovementStatus;
import org.kehu.survey.improvement.Improvements;
import org.kehu.survey.measure.Period;
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

/** Improvements over HTTP: open, add feedback, change a rule, measure after it, close. */
@RestController
@RequestMapping(ImprovementController.PATH)
@Tag(name = "Improvements", description = "From feedback to the measure afterwards (持续改进)")
class ImprovementController {

  static final String PATH = "/api/v1/appraisals/improvements";

  private final ImprovementDesk desk;
  private final Improvements improvements;

  ImprovementController(ImprovementDesk desk, Improvements improvements) {
    this.desk = desk;
    this.improvements = improvements;
  }

  @PostMapping
  @Operation(
      summary = "Open an improvement (立项改进)",
      description =
          "With the feedback that gave the reason; the indicator is measured at once in the period"
              + " before (409 if nothing counts in it).")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ImprovementView> open(@Valid @RequestBody ImprovementRequests.Open request) {
    Stored<Improvement> stored = desk.open(request.command());
    return Answers.created(stored, PATH, ImprovementView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List improvements, newest first (改进列表)")
  Page<ImprovementView> list(
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String departmentId,
      @RequestParam(required = false) @Nullable ImprovementStatus status,
      PageRequest page) {
    return improvements
        .page(departmentId, status, SecurityRules.answers(), page)
        .map(ImprovementView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one improvement (查看改进)")
  ResponseEntity<ImprovementView> read(@PathVariable String id) {
    Improvement found = improvements.get(id, SecurityRules.answers());
    return Answers.found(found, ImprovementView.of(found));
  }

  @PostMapping("/{id}/feedback")
  @Operation(summary = "Add feedback that points the same way (补充反馈)")
  ResponseEntity<ImprovementView> addFeedback(
      @PathVariable String id, @Valid @RequestBody ImprovementRequests.More request) {
    return changed(desk.addFeedback(id, SecurityRules.answers(), request.feedback()));
  }

  @PostMapping("/{id}/rule-change")
  @Operation(
      summary = "Note which rule was changed (登记制度修订)",
      description = "Another change takes away the measure after the former.")
  ResponseEntity<ImprovementView> changeRule(
      @PathVariable String id, @Valid @RequestBody ImprovementRequests.Changed request) {
    return changed(
        desk.changeRule(
            id, SecurityRules.answers(), request.rule(), request.change(), request.from()));
  }

  @PostMapping("/{id}/measure")
  @Operation(
      summary = "Measure the indicator after the change (改进后测量)",
      description = "In a period that begins not before the change holds (422 otherwise).")
  ResponseEntity<ImprovementView> measure(
      @PathVariable String id, @Valid @RequestBody ImprovementRequests.After request) {
    return changed(desk.measureAfter(id, SecurityRules.answers(), Period.of(request.period())));
  }

  @PostMapping("/{id}/close")
  @Operation(
      summary = "Close an improvement (关闭改进)",
      description =
          "409 without a changed rule and a measure after it; \"missing\" says what lacks.")
  ResponseEntity<ImprovementView> close(@PathVariable String id) {
    return changed(desk.close(id, SecurityRules.answers()));
  }

  private static ResponseEntity<ImprovementView> changed(Stored<Improvement> stored) {
    return Answers.changed(stored, ImprovementView.of(stored.aggregate()));
  }
}
