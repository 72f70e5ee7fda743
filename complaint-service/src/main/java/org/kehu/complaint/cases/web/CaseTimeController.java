package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseTimes;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.store.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The commands on the time of a case. An illegal one is 409 with the present {@code state} and the
 * {@code allowedMoves}.
 */
@RestController
@RequestMapping("/api/v1/complaints/{id}")
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
@ApiResponse(responseCode = "200", description = "The case after the command")
@ApiResponse(responseCode = "403", description = "Not the caller's business")
@ApiResponse(responseCode = "404", description = "There is no such case for this caller")
@ApiResponse(responseCode = "409", description = "Not legal now; see state and allowedMoves")
@ApiResponse(responseCode = "412", description = "It was changed meanwhile")
@ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
class CaseTimeController {

  private final CaseTimes times;
  private final CaseViews views;

  CaseTimeController(CaseTimes times, CaseViews views) {
    this.times = times;
    this.views = views;
  }

  @PostMapping("/acknowledge")
  @Operation(summary = "Tell the customer that it was received, with a promised time (受理告知)")
  ResponseEntity<Object> acknowledge(
      @PathVariable CaseId id, @Valid @RequestBody TimeRequests.Acknowledge body) {
    return answer(times.acknowledge(id, body.command()));
  }

  @PostMapping("/promise")
  @Operation(summary = "Promise another time, with a reason (再次承诺)")
  ResponseEntity<Object> promise(
      @PathVariable CaseId id, @Valid @RequestBody TimeRequests.Promise body) {
    return answer(times.promise(id, body.command()));
  }

  @PostMapping("/assess")
  @Operation(
      summary = "Weigh it beside its severity: safety, complexity, impact (初评)",
      description =
          "Sets other targets by the deadline policy at receipt; the time used stays used. Severity"
              + " itself is amended.")
  ResponseEntity<Object> assess(
      @PathVariable CaseId id, @Valid @RequestBody TimeRequests.Assess body) {
    return answer(times.assess(id, body.assessment()));
  }

  @PostMapping("/contacts")
  @Operation(
      summary = "Take down that the customer came again on the same matter (催办)",
      description =
          "It counts; the line hears of it, and a task asks for our word to the customer until it is"
              + " given.")
  ResponseEntity<Object> takeFurtherContact(
      @PathVariable CaseId id, @Valid @RequestBody TimeRequests.Further body) {
    return answer(times.takeFurtherContact(id, body.command()));
  }

  @PostMapping("/progress")
  @Operation(
      summary = "Tell the customer how far it is, before the customer asks (主动告知进度)",
      description =
          "From each word to the customer the time to the next one runs; when it is at risk, a task"
              + " asks for it.")
  ResponseEntity<Object> tellProgress(
      @PathVariable CaseId id, @Valid @RequestBody TimeRequests.Progress body) {
    return answer(times.tellProgress(id, body.command()));
  }

  @PostMapping("/pause")
  @Operation(
      summary = "Let the resolution clock stand still (暂停)",
      description =
          "For a reason that policy names, at most for the business time that it allows; then the"
              + " clock goes on by itself. What was promised to the customer stays promised.")
  ResponseEntity<Object> pause(
      @PathVariable CaseId id, @Valid @RequestBody TimeRequests.Pause body) {
    return answer(times.pause(id, body.command()));
  }

  @PostMapping("/resume")
  @Operation(summary = "Let the resolution clock go on (恢复)")
  ResponseEntity<Object> resume(
      @PathVariable CaseId id, @Valid @RequestBody CaseRequests.Reason body) {
    return answer(times.resume(id, body.command()));
  }

  private ResponseEntity<Object> answer(Stored<ComplaintCase> stored) {
    return views.changed(stored);
  }
}
