package org.kehu.complaint.briefing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.briefing.Briefing;
import org.kehu.complaint.briefing.BriefingDesk;
import org.kehu.complaint.briefing.BriefingFilter;
import org.kehu.complaint.briefing.BriefingId;
import org.kehu.complaint.briefing.BriefingKind;
import org.kehu.complaint.briefing.BriefingStatus;
import org.kehu.complaint.briefing.FeedbackTopic;
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

/** Briefings over HTTP. */
@RestController
@RequestMapping(BriefingController.PATH)
@Tag(name = "briefings", description = "呈报与反馈转达 (reports upward and forwarded feedback)")
class BriefingController {

  static final String PATH = "/api/v1/briefings";

  private final BriefingDesk desk;

  BriefingController(BriefingDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List briefings, newest first (呈报列表)",
      description = "Only what the caller may see; those of a case only to who works with it.")
  Page<BriefingSummary> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<BriefingStatus> status,
      @Parameter(description = "类别") @RequestParam(required = false) @Nullable BriefingKind kind,
      @Parameter(description = "反馈分类") @RequestParam(required = false)
          @Nullable FeedbackTopic topic,
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String caseId,
      @Parameter(description = "接收部门", example = "production")
          @RequestParam(required = false)
          @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String recipient,
      @Parameter(description = "签收期限早于此时", example = "2027-01-15T09:30:00Z")
          @RequestParam(required = false)
          @Nullable Instant dueBefore,
      @Parameter(hidden = true) PageRequest page) {
    Set<BriefingStatus> any = status == null ? Set.of() : status;
    return desk.page(new BriefingFilter(any, kind, topic, caseId, recipient, dueBefore), page)
        .map(BriefingSummary::of);
  }

  @PostMapping
  @Operation(
      summary = "Report to the superior, or forward what customers say (呈报)",
      description =
          "Results and problems go to the superior, feedback to management and the departments that policy names.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<BriefingView> submit(@Valid @RequestBody BriefingRequests.Submit body) {
    Stored<Briefing> stored = desk.submit(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show a briefing (呈报详情)")
  ResponseEntity<BriefingView> show(@PathVariable BriefingId id) {
    Briefing briefing = desk.get(id);
    return Answers.found(briefing, shown(briefing));
  }

  @PostMapping("/{id}/acknowledgements")
  @Operation(
      summary = "Take note of it for a department (签收)",
      description = "By its leader or its line; a reported problem is answered.")
  ResponseEntity<BriefingView> note(
      @PathVariable BriefingId id, @Valid @RequestBody BriefingRequests.Note body) {
    return changed(desk.note(id, body.command()));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "Take it back before anybody took note (撤回)", description = "By its author.")
  ResponseEntity<BriefingView> withdraw(
      @PathVariable BriefingId id, @Valid @RequestBody BriefingRequests.Withdraw body) {
    return changed(desk.withdraw(id, body.command()));
  }

  private ResponseEntity<BriefingView> changed(Stored<Briefing> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private BriefingView shown(Briefing briefing) {
    return BriefingView.of(briefing, desk.seenCases(briefing));
  }
}
