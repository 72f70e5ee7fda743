package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseFilter;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.web.MergePatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Reads cases, and corrects what was written down. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
class CaseController {

  private final CaseDesk desk;
  private final CaseViews views;
  private final MergePatch patches;

  CaseController(CaseDesk desk, CaseViews views, MergePatch patches) {
    this.desk = desk;
    this.views = views;
    this.patches = patches;
  }

  @GetMapping
  @Operation(
      summary = "List cases, newest first (来件列表)",
      description =
          "Only what the caller may see; the cursor continues under the caller's present rights.")
  Page<CaseSummary> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<CaseStatus> status,
      @Parameter(description = "类别") @RequestParam(required = false) @Nullable CaseKind kind,
      @Parameter(description = "严重程度") @RequestParam(required = false) @Nullable Severity severity,
      @Parameter(description = "处理人", example = "st-wu-tousu")
          @RequestParam(required = false)
          @Pattern(regexp = CaseRequests.STAFF_ID)
          @Nullable String assignee,
      @Parameter(description = "首问责任人", example = "st-chen-kefu")
          @RequestParam(required = false)
          @Pattern(regexp = CaseRequests.STAFF_ID)
          @Nullable String firstContact,
      @Parameter(description = "客户档案 ID") @RequestParam(required = false) @Size(max = 64)
          @Nullable String customer,
      @Parameter(description = "部门", example = "complaint-group")
          @RequestParam(required = false)
          @Pattern(regexp = CaseRequests.STAFF_ID)
          @Nullable String department,
      @Parameter(description = "编号", example = "TS-20261122-0001")
          @RequestParam(required = false)
          @Size(max = 30)
          @Nullable String number,
      @Parameter(description = "因果链:同一链上的来件 correlationId 相同")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String chain,
      @Parameter(description = "最早的时限早于此时", example = "2026-11-25T09:30:00Z")
          @RequestParam(required = false)
          @Nullable Instant dueBefore,
      @Parameter(hidden = true) PageRequest page) {
    CaseFilter filter =
        new CaseFilter(
            status == null ? Set.of() : status,
            kind,
            severity,
            assignee,
            firstContact,
            department,
            number,
            chain,
            dueBefore,
            null,
            null);
    return (customer == null ? desk.page(filter, page) : desk.page(filter, customer, page))
        .map(views::summary);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show a case (来件详情)")
  @ApiResponse(
      responseCode = "200",
      description =
          "The case with its ETag; a receipt for whoever named a customer that they may not see",
      content = @Content(schema = @Schema(anyOf = {CaseView.class, CaseReceipt.class})))
  @ApiResponse(responseCode = "404", description = "There is no such case for this caller")
  ResponseEntity<Object> show(@PathVariable CaseId id) {
    return views.found(desk.get(id));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Correct or complete what was written down (更正与补充)",
      description =
          "JSON merge patch on the editable members; needs If-Match. A change of severity or customer"
              + " sets other deadlines, the time used stays used.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = EditableCase.class)))
  @ApiResponse(responseCode = "200", description = "The case after the change")
  @ApiResponse(responseCode = "412", description = "It was changed meanwhile")
  @ApiResponse(responseCode = "428", description = "If-Match is missing")
  ResponseEntity<Object> amend(@PathVariable CaseId id, @RequestBody JsonNode patch) {
    return views.changed(
        desk.amend(id, c -> patches.apply(views.editable(c), patch, EditableCase.class).command()));
  }
}
