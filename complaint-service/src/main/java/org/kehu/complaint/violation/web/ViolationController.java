package org.kehu.complaint.violation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.violation.Violation;
import org.kehu.complaint.violation.ViolationDesk;
import org.kehu.complaint.violation.ViolationFilter;
import org.kehu.complaint.violation.ViolationId;
import org.kehu.complaint.violation.ViolationKind;
import org.kehu.complaint.violation.ViolationStatus;
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

/** Violations over HTTP. */
@RestController
@RequestMapping(ViolationController.PATH)
@Tag(name = "violations", description = "违规与处理 (breaches of the rules and what follows)")
class ViolationController {

  static final String PATH = "/api/v1/violations";

  private final ViolationDesk desk;

  ViolationController(ViolationDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List violations, newest first (违规列表)",
      description = "Only to who did it, who reported it, and the line of who did it.")
  Page<ViolationSummary> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<ViolationStatus> status,
      @Parameter(description = "类别") @RequestParam(required = false) @Nullable ViolationKind kind,
      @Parameter(description = "当事人", example = "st-lin-kefu")
          @RequestParam(required = false)
          @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String person,
      @Parameter(hidden = true) PageRequest page) {
    Set<ViolationStatus> any = status == null ? Set.of() : status;
    return desk.page(new ViolationFilter(any, kind, person), page).map(ViolationSummary::of);
  }

  @PostMapping
  @Operation(
      summary = "Report a violation (违规报告)",
      description =
          "Any employee may, with evidence; it goes to the leader of the person's department.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<ViolationView> report(@Valid @RequestBody ViolationRequests.Report body) {
    Stored<Violation> stored = desk.report(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show a violation (违规详情)")
  ResponseEntity<ViolationView> show(@PathVariable ViolationId id) {
    Violation violation = desk.get(id);
    return Answers.found(violation, shown(violation));
  }

  @PostMapping("/{id}/hear")
  @Operation(
      summary = "Write down what the person says (听取陈述)",
      description = "Nobody is sanctioned unheard.")
  ResponseEntity<ViolationView> hear(
      @PathVariable ViolationId id, @Valid @RequestBody ViolationRequests.Hear body) {
    return changed(desk.hear(id, body.statement()));
  }

  @PostMapping("/{id}/propose")
  @Operation(
      summary = "Say what is to follow (拟处理意见)",
      description = "One of the sanctions that the rule knows for the kind and gravity.")
  ResponseEntity<ViolationView> propose(
      @PathVariable ViolationId id, @Valid @RequestBody ViolationRequests.Propose body) {
    return changed(desk.propose(id, body.command()));
  }

  @PostMapping("/{id}/approve")
  @Operation(summary = "Decide so (批准处理)", description = "By the role that the rule names.")
  ResponseEntity<ViolationView> approve(
      @PathVariable ViolationId id, @Valid @RequestBody ViolationRequests.Reason body) {
    return changed(desk.approve(id, body.command()));
  }

  @PostMapping("/{id}/refuse")
  @Operation(summary = "Send it back (退回)")
  ResponseEntity<ViolationView> refuse(
      @PathVariable ViolationId id, @Valid @RequestBody ViolationRequests.Reason body) {
    return changed(desk.refuse(id, body.command()));
  }

  @PostMapping("/{id}/appeal")
  @Operation(summary = "Appeal, once (申诉)", description = "By the person alone.")
  ResponseEntity<ViolationView> appeal(
      @PathVariable ViolationId id, @Valid @RequestBody ViolationRequests.Reason body) {
    return changed(desk.appeal(id, body.command()));
  }

  @PostMapping("/{id}/uphold")
  @Operation(summary = "It stays so after the appeal (维持)", description = "Not by who decided.")
  ResponseEntity<ViolationView> uphold(
      @PathVariable ViolationId id, @Valid @RequestBody ViolationRequests.Reason body) {
    return changed(desk.uphold(id, body.command()));
  }

  @PostMapping("/{id}/drop")
  @Operation(summary = "Nothing follows (撤销)")
  ResponseEntity<ViolationView> drop(
      @PathVariable ViolationId id, @Valid @RequestBody ViolationRequests.Reason body) {
    return changed(desk.drop(id, body.command()));
  }

  private ResponseEntity<ViolationView> changed(Stored<Violation> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private ViolationView shown(Violation violation) {
    return ViolationView.of(violation, desk.seenCase(violation), desk.seenCustomers(violation));
  }
}
