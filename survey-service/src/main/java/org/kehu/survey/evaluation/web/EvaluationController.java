package org.kehu.survey.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.evaluation.Evaluation;
import org.kehu.survey.evaluation.EvaluationDesk;
import org.kehu.survey.evaluation.EvaluationStatus;
import org.kehu.survey.evaluation.Evaluations;
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

/** Evaluations over HTTP: draft, assess, submit. */
@RestController
@RequestMapping(EvaluationController.PATH)
@Tag(name = "Evaluations", description = "Evaluations of persons and departments (考核)")
class EvaluationController {

  static final String PATH = "/api/v1/appraisals/evaluations";

  private final EvaluationDesk desk;
  private final Evaluations evaluations;

  EvaluationController(EvaluationDesk desk, Evaluations evaluations) {
    this.desk = desk;
    this.evaluations = evaluations;
  }

  @PostMapping
  @Operation(
      summary = "Draft the evaluation of a period (编制考核)",
      description =
          "With the indicators and goals of a period that is over; one for each subject and period"
              + " (409 otherwise). Nobody evaluates the own work (403).")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<EvaluationView> draft(@Valid @RequestBody EvaluationRequests.Draft request) {
    Stored<Evaluation> stored = desk.draft(request.measured(), Period.of(request.period()));
    return Answers.created(stored, PATH, EvaluationView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "List evaluations, newest first (考核列表)",
      description = "A person sees the own ones once they are approved.")
  Page<EvaluationView> list(
      @RequestParam(required = false) @Pattern(regexp = Period.FORM) @Nullable String period,
      @RequestParam(required = false) @Nullable EvaluationStatus status,
      PageRequest page) {
    return evaluations.page(period, status, SecurityRules.answers(), page).map(EvaluationView::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one evaluation (查看考核)")
  ResponseEntity<EvaluationView> read(@PathVariable String id) {
    Evaluation found = evaluations.get(id, SecurityRules.answers());
    return Answers.found(found, EvaluationView.of(found));
  }

  @PostMapping("/{id}/assess")
  @Operation(
      summary = "Assess the figures (评定)",
      description =
          "422 without suggestions while a target is missed; an award may be proposed from the rating"
              + " on that the rule service-kpis names (409 below it).")
  ResponseEntity<EvaluationView> assess(
      @PathVariable String id, @Valid @RequestBody EvaluationRequests.Assessing request) {
    return changed(desk.assess(id, SecurityRules.answers(), request.command()));
  }

  @PostMapping("/{id}/submit")
  @Operation(
      summary = "Submit an evaluation to the general manager (提交总经理审批)",
      description =
          "Decided at /api/v1/approvals/survey; refused or withdrawn it is with the assessor again.")
  ResponseEntity<EvaluationView> submit(@PathVariable String id) {
    return changed(desk.submit(id, SecurityRules.answers()));
  }

  private static ResponseEntity<EvaluationView> changed(Stored<Evaluation> stored) {
    return Answers.changed(stored, EvaluationView.of(stored.aggregate()));
  }
}
