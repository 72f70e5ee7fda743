package org.kehu.visit.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.visit.meeting.Meeting;
import org.kehu.visit.meeting.MeetingDesk;
import org.kehu.visit.meeting.MeetingFilter;
import org.kehu.visit.meeting.MeetingKind;
import org.kehu.visit.meeting.MeetingStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Meetings over HTTP. */
@RestController
@RequestMapping(MeetingController.PATH)
@Tag(
    name = "Meetings 会议",
    description = "Regular and called ones: agenda, minutes, tasks followed until they are done")
class MeetingController {

  static final String PATH = "/api/v1/meetings";

  private final MeetingDesk desk;
  private final MergePatch patches;

  MeetingController(MeetingDesk desk, MergePatch patches) {
    this.desk = desk;
    this.patches = patches;
  }

  @GetMapping
  @Operation(summary = "List meetings, newest first (会议列表)")
  Page<MeetingView> list(
      @RequestParam(required = false) @Nullable MeetingKind kind,
      @RequestParam(required = false) @Nullable MeetingStatus status,
      @RequestParam(required = false) @Size(max = 64) @Nullable String department,
      @Parameter(description = "Begins at or after") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Begins before") @RequestParam(required = false)
          @Nullable Instant to,
      PageRequest page) {
    return desk.page(new MeetingFilter(kind, status, department, from, to), page)
        .map(MeetingView::of);
  }

  @PostMapping
  @Operation(
      summary = "Call a meeting of one's department (安排会议)",
      description = "What earlier meetings of the kind left open stands on the agenda.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MeetingView> plan(@Valid @RequestBody MeetingRequests.Plan body) {
    Stored<Meeting> stored = desk.plan(body.kind(), body.value());
    return Answers.created(stored, PATH, MeetingView.of(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One meeting (会议详情)")
  ResponseEntity<MeetingView> get(@PathVariable String id) {
    Meeting meeting = desk.get(id);
    return Answers.found(meeting, MeetingView.of(meeting));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(summary = "Edit time, place, participants, agenda (修改会议安排)")
  ResponseEntity<MeetingView> edit(@PathVariable String id, @RequestBody JsonNode patch) {
    return changed(
        desk.edit(
            id,
            plan ->
                patches
                    .apply(MeetingRequests.Edit.of(plan), patch, MeetingRequests.Edit.class)
                    .value()));
  }

  @PostMapping("/{id}/hold")
  @Operation(summary = "Record minutes, who came and what is to be done (会议纪要)")
  ResponseEntity<MeetingView> hold(
      @PathVariable String id, @Valid @RequestBody MeetingRequests.Hold body) {
    return changed(desk.hold(id, body.command()));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Call off (取消会议)")
  ResponseEntity<MeetingView> cancel(
      @PathVariable String id, @Valid @RequestBody MeetingRequests.Cancel body) {
    return changed(desk.cancel(id, body.reason()));
  }

  @PostMapping("/{id}/tasks/{task}/finish")
  @Operation(summary = "Record that a task is done (完成会议任务)")
  ResponseEntity<MeetingView> finish(
      @PathVariable String id,
      @PathVariable @Size(max = 64) String task,
      @Valid @RequestBody MeetingRequests.Finish body) {
    return changed(desk.finish(id, task, body.result()));
  }

  private static ResponseEntity<MeetingView> changed(Stored<Meeting> stored) {
    return Answers.changed(stored, MeetingView.of(stored.aggregate()));
  }
}
