package org.kehu.survey.spotcheck.web;

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
import org.kehu.survey.measure.Period;
import org.kehu.survey.spotcheck.SpotCheck;
import org.kehu.survey.spotcheck.SpotCheckDesk;
import org.kehu.survey.spotcheck.SpotChecks;
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

/** Spot checks over HTTP: draw, note findings, complete. */
@RestController
@RequestMapping(SpotCheckController.PATH)
@Tag(name = "Spot checks", description = "Spot checks of service records (服务记录抽查)")
class SpotCheckController {

  static final String PATH = "/api/v1/appraisals/spot-checks";

  private final SpotCheckDesk desk;
  private final SpotChecks checks;

  SpotCheckController(SpotCheckDesk desk, SpotChecks checks) {
    this.desk = desk;
    this.checks = checks;
  }

  @PostMapping
  @Operation(
      summary = "Draw a spot check (抽取服务记录)",
      description =
          "So many cases that came in in the period, at random; with the seed anybody can draw the"
              + " same. It is scored by the standard in force now, whatever changes later.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SpotCheckView> draw(@Valid @RequestBody SpotCheckRequests.Drawing request) {
    Stored<SpotCheck> stored =
        desk.draw(
            request.departmentId(), Period.of(request.period()), request.size(), request.seed());
    return Answers.created(stored, PATH, SpotCheckView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List spot checks, newest first (抽查列表)")
  Page<SpotCheckView> list(
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String departmentId,
      @RequestParam(required = false) @Pattern(regexp = Period.FORM) @Nullable String period,
      PageRequest page) {
    return checks.page(departmentId, period, SecurityRules.answers(), page).map(SpotCheckView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one spot check (查看抽查)")
  ResponseEntity<SpotCheckView> read(@PathVariable String id) {
    SpotCheck found = checks.get(id, SecurityRules.answers());
    return Answers.found(found, SpotCheckView.of(found));
  }

  @PostMapping("/{id}/findings")
  @Operation(
      summary = "Note what was found in a case (登记检查结果)",
      description =
          "Points for each requirement of the check's standard, 0 to its full points. Nobody checks"
              + " the own case (403).")
  ResponseEntity<SpotCheckView> note(
      @PathVariable String id, @Valid @RequestBody SpotCheckRequests.Found request) {
    return changed(
        desk.note(id, SecurityRules.answers(), request.caseId(), request.points(), request.said()));
  }

  @PostMapping("/{id}/complete")
  @Operation(
      summary = "Complete a spot check (完成抽查)",
      description = "409 while a case of the sample is not checked.")
  ResponseEntity<SpotCheckView> complete(@PathVariable String id) {
    return changed(desk.complete(id, SecurityRules.answers()));
  }

  private static ResponseEntity<SpotCheckView> changed(Stored<SpotCheck> stored) {
    return Answers.changed(stored, SpotCheckView.of(stored.aggregate()));
  }
}
