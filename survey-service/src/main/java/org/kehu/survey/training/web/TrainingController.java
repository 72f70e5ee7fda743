package org.kehu.survey.training.web;

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
import org.kehu.survey.training.ServiceTopic;
import org.kehu.survey.training.Training;
import org.kehu.survey.training.TrainingDesk;
import org.kehu.survey.training.TrainingStatus;
import org.kehu.survey.training.Trainings;
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

/** Trainings over HTTP: plan, move, hold, call off, and what is due. */
@RestController
@RequestMapping(TrainingController.PATH)
@Tag(name = "Trainings", description = "Training of people who serve customers (客服人员培训)")
class TrainingController {

  static final String PATH = "/api/v1/appraisals/trainings";

  private final TrainingDesk desk;
  private final Trainings trainings;

  TrainingController(TrainingDesk desk, Trainings trainings) {
    this.desk = desk;
    this.trainings = trainings;
  }

  @PostMapping
  @Operation(
      summary = "Plan a training (制定培训计划)",
      description = "Not before today and within a year; who is to take part sees it.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TrainingView> plan(@Valid @RequestBody TrainingRequests.Planning request) {
    Stored<Training> stored = desk.plan(request.command());
    return Answers.created(stored, PATH, TrainingView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "List trainings, newest first (培训列表)")
  Page<TrainingView> list(
      @RequestParam(required = false) @Nullable ServiceTopic topic,
      @RequestParam(required = false) @Nullable TrainingStatus status,
      PageRequest page) {
    return trainings.page(topic, status, SecurityRules.answers(), page).map(TrainingView::of);
  }

  @GetMapping("/standings")
  @Operation(
      summary = "When a department was trained last and is due again (培训周期)",
      description = "By the rule service-training; a topic that was never trained is overdue.")
  TrainingView.Standings standings(
      @RequestParam @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId) {
    return new TrainingView.Standings(departmentId, desk.standings(departmentId));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read one training (查看培训)")
  ResponseEntity<TrainingView> read(@PathVariable String id) {
    Training found = trainings.get(id, SecurityRules.answers());
    return Answers.found(found, TrainingView.of(found));
  }

  @PostMapping("/{id}/move")
  @Operation(summary = "Move a training to another day (改期)")
  ResponseEntity<TrainingView> move(
      @PathVariable String id, @Valid @RequestBody TrainingRequests.Moving request) {
    return changed(desk.move(id, SecurityRules.answers(), request.on(), request.reason()));
  }

  @PostMapping("/{id}/hold")
  @Operation(
      summary = "Note who took part (登记培训)",
      description = "Of everybody who was to; 409 before its day.")
  ResponseEntity<TrainingView> hold(
      @PathVariable String id, @Valid @RequestBody TrainingRequests.Holding request) {
    return changed(desk.hold(id, SecurityRules.answers(), request.attendance()));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Call off a training (取消培训)")
  ResponseEntity<TrainingView> cancel(
      @PathVariable String id, @Valid @RequestBody TrainingRequests.Cancelling request) {
    return changed(desk.cancel(id, SecurityRules.answers(), request.reason()));
  }

  private static ResponseEntity<TrainingView> changed(Stored<Training> stored) {
    return Answers.changed(stored, TrainingView.of(stored.aggregate()));
  }
}
