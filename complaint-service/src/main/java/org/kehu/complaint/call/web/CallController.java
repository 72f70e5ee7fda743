package org.kehu.complaint.call.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.CallDesk;
import org.kehu.complaint.call.CallFilter;
import org.kehu.complaint.call.CallId;
import org.kehu.complaint.call.CallStatus;
import org.kehu.complaint.call.CallTopic;
import org.kehu.complaint.call.PhoneCall;
import org.kehu.complaint.call.TelephonePolicy;
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

/** Calls over HTTP. */
@RestController
@RequestMapping(CallController.PATH)
@Tag(name = "calls", description = "来电 (calls, answers, promises to call back)")
class CallController {

  static final String PATH = "/api/v1/calls";

  private final CallDesk desk;

  CallController(CallDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List calls, newest first (来电列表)",
      description = "Only what the caller may see; those of a case only to who sees the case.")
  Page<CallSummary> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<CallStatus> status,
      @Parameter(description = "来电事由") @RequestParam(required = false) @Nullable CallTopic topic,
      @Parameter(description = "经办人", example = "st-chen-kefu")
          @RequestParam(required = false)
          @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String handler,
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String caseId,
      @Parameter(description = "承诺回电早于此时", example = "2026-11-23T09:30:00Z")
          @RequestParam(required = false)
          @Nullable Instant dueBefore,
      @Parameter(hidden = true) PageRequest page) {
    Set<CallStatus> any = status == null ? Set.of() : status;
    return desk.page(new CallFilter(any, topic, handler, caseId, dueBefore), page)
        .map(CallSummary::of);
  }

  @PostMapping
  @Operation(
      summary = "Write a call down (来电登记)",
      description =
          "Any employee who answers. More rings than the telephone policy allows are shown as late.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<CallView> take(@Valid @RequestBody CallRequests.Taken body) {
    Stored<PhoneCall> stored = desk.record(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/script")
  @Operation(summary = "Show the words of greeting and thanks in force (现行话术)")
  ScriptView script() {
    TelephonePolicy.Script script = desk.script();
    return new ScriptView(script.version(), script.opening(), script.closing());
  }

  /** Words to say. */
  @Schema(name = "CallScript")
  record ScriptView(
      @Schema(example = "2026-1") String version,
      @Schema(example = "您好,这里是客户服务中心,请问有什么可以帮您?") String opening,
      @Schema(example = "谢谢您的来电,再见。") String closing) {}

  @PostMapping("/lookup")
  @Operation(
      summary = "Find earlier calls from a number (来电号码查询)",
      description = "The number stands in the body, so that no log has it.")
  Page<CallSummary> lookup(
      @Valid @RequestBody CallRequests.LookUp body, @Parameter(hidden = true) PageRequest page) {
    return desk.from(body.callerNumber(), page).map(CallSummary::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show a call (来电详情)")
  ResponseEntity<CallView> show(@PathVariable CallId id) {
    PhoneCall call = desk.get(id);
    return Answers.found(call, shown(call));
  }

  @PostMapping("/{id}/answer")
  @Operation(
      summary = "Answer what is certain (答复)",
      description =
          "What was not checked is refused: promise a call back instead. A hard question needs the basis"
              + " of its answer.")
  ResponseEntity<CallView> answer(
      @PathVariable CallId id, @Valid @RequestBody CallRequests.Answer body) {
    return changed(desk.answer(id, body.command()));
  }

  @PostMapping("/{id}/promise-callback")
  @Operation(
      summary = "Promise to call back (承诺回电)",
      description = "Within the business time that the telephone policy allows; it becomes a task.")
  ResponseEntity<CallView> promise(
      @PathVariable CallId id, @Valid @RequestBody CallRequests.Promise body) {
    return changed(desk.promise(id, body.command()));
  }

  @PostMapping("/{id}/callbacks")
  @Operation(summary = "Record a call back (回电)")
  ResponseEntity<CallView> callBack(
      @PathVariable CallId id, @Valid @RequestBody CallRequests.Back body) {
    return changed(desk.callBack(id, body.command()));
  }

  @PostMapping("/{id}/transfer")
  @Operation(
      summary = "Put it through to who has the skill (转接)",
      description =
          "A dialect, a fault of the line, an upset caller: the first colleague who is there. When nobody"
              + " is, promise a call back.")
  ResponseEntity<CallView> transfer(
      @PathVariable CallId id, @Valid @RequestBody CallRequests.Transfer body) {
    return changed(desk.transfer(id, body.skill()));
  }

  @PostMapping("/{id}/link")
  @Operation(summary = "Say which case it belongs to (关联来件)")
  ResponseEntity<CallView> link(
      @PathVariable CallId id, @Valid @RequestBody CallRequests.Link body) {
    return changed(desk.link(id, body.caseId()));
  }

  @PostMapping("/{id}/recording/play")
  @Operation(
      summary = "Play the recording (调听录音)",
      description =
          "By supervisors and their line, with a reason; each time stands in the audit trail.")
  RecordingView play(@PathVariable CallId id, @Valid @RequestBody CallRequests.Play body) {
    return new RecordingView(desk.play(id, body.reason()));
  }

  /** Where a recording is. */
  @Schema(name = "CallRecording")
  record RecordingView(@Schema(example = "REC-20261122-0917") String reference) {}

  private ResponseEntity<CallView> changed(Stored<PhoneCall> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private CallView shown(PhoneCall call) {
    return CallView.of(call, desk.person(call), desk.seenCase(call));
  }
}
