package org.kehu.complaint.cooperation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cooperation.Cooperation;
import org.kehu.complaint.cooperation.CooperationDesk;
import org.kehu.complaint.cooperation.CooperationFilter;
import org.kehu.complaint.cooperation.CooperationId;
import org.kehu.complaint.cooperation.CooperationStatus;
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

/** Cooperations over HTTP. */
@RestController
@RequestMapping(CooperationController.PATH)
@Tag(name = "cooperations", description = "跨部门协作 (departments that help each other)")
class CooperationController {

  static final String PATH = "/api/v1/cooperations";

  private final CooperationDesk desk;

  CooperationController(CooperationDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List cooperations, newest first (协作列表)",
      description = "Only what the caller may see; those of a case only to who works with it.")
  Page<CooperationSummary> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<CooperationStatus> status,
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String caseId,
      @Parameter(description = "协作部门", example = "production")
          @RequestParam(required = false)
          @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String partner,
      @Parameter(description = "下一步期限早于此时", example = "2027-01-15T09:30:00Z")
          @RequestParam(required = false)
          @Nullable Instant dueBefore,
      @Parameter(hidden = true) PageRequest page) {
    Set<CooperationStatus> any = status == null ? Set.of() : status;
    return desk.page(new CooperationFilter(any, caseId, partner, dueBefore), page)
        .map(CooperationSummary::of);
  }

  @PostMapping
  @Operation(
      summary = "Ask other departments for help with a case (发起协作)",
      description = "The department of whoever asks leads (需要协作的部门为主导).")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<CooperationView> ask(@Valid @RequestBody CooperationRequests.Ask body) {
    Stored<Cooperation> stored = desk.ask(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show a cooperation (协作详情)")
  ResponseEntity<CooperationView> show(@PathVariable CooperationId id) {
    Cooperation cooperation = desk.get(id);
    return Answers.found(cooperation, shown(cooperation));
  }

  @PostMapping("/{id}/opinions")
  @Operation(
      summary = "Say what a department thinks (协作意见)",
      description =
          "By its leader or its line. With the last one it is agreed, or the opinions go to the office.")
  ResponseEntity<CooperationView> opine(
      @PathVariable CooperationId id, @Valid @RequestBody CooperationRequests.Opinion body) {
    return changed(desk.opine(id, body.command()));
  }

  @PostMapping("/{id}/ruling")
  @Operation(summary = "Decide between the opinions (办公室裁决)", description = "By the office.")
  ResponseEntity<CooperationView> rule(
      @PathVariable CooperationId id, @Valid @RequestBody CooperationRequests.Rule body) {
    return changed(desk.rule(id, body.decision()));
  }

  @PostMapping("/{id}/slip")
  @Operation(
      summary = "Hand in the work contact slip (工作联络单)",
      description = "Also after the problem was solved (先解决客户问题后提交).")
  ResponseEntity<CooperationView> submit(
      @PathVariable CooperationId id, @Valid @RequestBody CooperationRequests.Slip body) {
    return changed(desk.submit(id, body.content(), body.reference()));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "No help is needed any more (取消协作)")
  ResponseEntity<CooperationView> cancel(
      @PathVariable CooperationId id, @Valid @RequestBody CooperationRequests.Cancel body) {
    return changed(desk.cancel(id, body.command()));
  }

  private ResponseEntity<CooperationView> changed(Stored<Cooperation> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private CooperationView shown(Cooperation cooperation) {
    return CooperationView.of(cooperation, desk.seenCase(cooperation));
  }
}
