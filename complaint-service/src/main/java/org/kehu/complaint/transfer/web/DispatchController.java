package org.kehu.complaint.transfer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.web.CaseViews;
import org.kehu.complaint.transfer.Dispatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names who works on a case. */
@RestController
@RequestMapping("/api/v1/complaints/{id}")
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
class DispatchController {

  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._:-]{0,59}";

  private final Dispatch dispatch;
  private final CaseViews views;

  DispatchController(Dispatch dispatch, CaseViews views) {
    this.dispatch = dispatch;
    this.views = views;
  }

  @PostMapping("/assign")
  @Operation(summary = "Name who works on it (分派)")
  ResponseEntity<Object> assign(@PathVariable CaseId id, @Valid @RequestBody AssignRequest body) {
    return views.changed(dispatch.assign(id, body.assigneeId()));
  }

  @PostMapping("/transfer")
  @Operation(
      summary = "Pass it on (移交)",
      description =
          "To the person named, or to whom the transfer policy names in the department: as shipped its"
              + " leader, when that leader is away the colleague who stands in, else the department's"
              + " queue. The employee first asked stays answerable.")
  ResponseEntity<Object> transfer(
      @PathVariable CaseId id, @Valid @RequestBody TransferRequest body) {
    return views.changed(dispatch.transfer(id, body.toId(), body.departmentId(), body.reason()));
  }

  /** {@code POST /{id}/assign}. */
  @Schema(name = "AssignCase")
  record AssignRequest(
      @Schema(description = "处理人", example = "st-wu-tousu") @NotNull @Pattern(regexp = CODE)
          String assigneeId) {}

  /** {@code POST /{id}/transfer}: a person or a department. */
  @Schema(name = "TransferCase")
  record TransferRequest(
      @Schema(description = "接收人;不填则按移交规则,默认交部门主管领导,领导不在则交分管同事", example = "st-zheng-tousu")
          @Nullable
          @Pattern(regexp = CODE)
          String toId,
      @Schema(description = "接收部门;不填则按移交规则,默认必填", example = "complaint-group")
          @Nullable
          @Pattern(regexp = CODE)
          String departmentId,
      @Schema(example = "属投诉组职责范围,客户要求书面答复") @NotBlank @Size(max = 1000) String reason) {}
}
