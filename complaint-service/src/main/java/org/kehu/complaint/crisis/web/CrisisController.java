package org.kehu.complaint.crisis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.crisis.Crisis;
import org.kehu.complaint.crisis.CrisisDesk;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The crisis of a case over HTTP. */
@RestController
@RequestMapping("/api/v1/complaints/{id}/crisis")
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
class CrisisController {

  private final CrisisDesk desk;

  CrisisController(CrisisDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "Show the crisis of a case (危机事件处置)",
      description =
          "Who was alerted and took note, and what must be done before the case is solved. Of a case"
              + " that became a crisis event more than once, the newest; none for a case of which the"
              + " line was never alerted.")
  ResponseEntity<CrisisView> show(@PathVariable CaseId id) {
    Crisis crisis = desk.get(id);
    return Answers.found(crisis, CrisisView.of(crisis));
  }

  @PostMapping("/acknowledgements")
  @Operation(
      summary = "Take note of the alert (签收危机警报)",
      description = "For a department that was alerted, by its leader or its line.")
  ResponseEntity<CrisisView> note(
      @PathVariable CaseId id, @Valid @RequestBody CrisisRequests.Note body) {
    return changed(desk.note(id, body.departmentId()));
  }

  @PostMapping("/ticks")
  @Operation(
      summary = "Say that something of the checklist is done (完成清单项目)",
      description =
          "Once each, by who handles the case or the line; a crisis event is solved after.")
  ResponseEntity<CrisisView> tick(
      @PathVariable CaseId id, @Valid @RequestBody CrisisRequests.Tick body) {
    return changed(desk.tick(id, body.code(), body.note()));
  }

  private static ResponseEntity<CrisisView> changed(Stored<Crisis> stored) {
    return Answers.changed(stored, CrisisView.of(stored.aggregate()));
  }
}
