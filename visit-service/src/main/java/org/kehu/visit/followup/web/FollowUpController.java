package org.kehu.visit.followup.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.visit.customer.KnownCustomers;
import org.kehu.visit.followup.FollowUp;
import org.kehu.visit.followup.FollowUpDesk;
import org.kehu.visit.followup.FollowUpFilter;
import org.kehu.visit.followup.FollowUpStatus;
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

/** Follow-ups over HTTP. */
@RestController
@RequestMapping(FollowUpController.PATH)
@Tag(name = "Follow-ups 跟进", description = "The next step with a customer, recorded until closed")
class FollowUpController {

  static final String PATH = "/api/v1/follow-ups";

  private final FollowUpDesk desk;
  private final KnownCustomers customers;
  private final MergePatch patches;

  FollowUpController(FollowUpDesk desk, KnownCustomers customers, MergePatch patches) {
    this.desk = desk;
    this.customers = customers;
    this.patches = patches;
  }

  @GetMapping
  @Operation(summary = "List follow-ups, soonest due first (跟进列表)")
  Page<FollowUpView> list(
      @RequestParam(required = false) @Size(max = 64) @Nullable String owner,
      @RequestParam(required = false) @Nullable FollowUpStatus status,
      @Parameter(description = "Due before this day", example = "2026-12-31")
          @RequestParam(required = false)
          @Nullable LocalDate dueBefore,
      @Parameter(description = "Those that arose from this visit")
          @RequestParam(required = false)
          @Size(max = 64)
          @Nullable String visit,
      @RequestParam(required = false) @Size(max = 64) @Nullable String customer,
      PageRequest page) {
    List<String> ids = customer == null ? List.of() : customers.idsOf(customer);
    FollowUpFilter filter = new FollowUpFilter(owner, status, dueBefore, visit, ids);
    return desk.page(filter, page).map(FollowUpView::of);
  }

  @PostMapping
  @Operation(summary = "Open a follow-up by hand (新建跟进)")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<FollowUpView> open(@Valid @RequestBody FollowUpRequests.Open body) {
    Stored<FollowUp> stored = desk.open(body.command());
    return Answers.created(stored, PATH, FollowUpView.of(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One follow-up (跟进详情)")
  ResponseEntity<FollowUpView> get(@PathVariable String id) {
    FollowUp followUp = desk.get(id);
    return Answers.found(followUp, FollowUpView.of(followUp));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(summary = "Edit what, how or until when (修改跟进)")
  ResponseEntity<FollowUpView> edit(@PathVariable String id, @RequestBody JsonNode patch) {
    return changed(
        desk.edit(
            id,
            task ->
                patches
                    .apply(FollowUpRequests.Edit.of(task), patch, FollowUpRequests.Edit.class)
                    .value()));
  }

  @PostMapping("/{id}/records")
  @Operation(summary = "Record a contact (记录跟进)")
  ResponseEntity<FollowUpView> record(
      @PathVariable String id, @Valid @RequestBody FollowUpRequests.Contact body) {
    return changed(desk.record(id, body.command()));
  }

  @PostMapping("/{id}/hand-over")
  @Operation(summary = "Pass on to somebody else (转交)")
  ResponseEntity<FollowUpView> handOver(
      @PathVariable String id, @Valid @RequestBody FollowUpRequests.HandOver body) {
    return changed(desk.handOver(id, body.toId()));
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "Close with its outcome (关闭)")
  ResponseEntity<FollowUpView> close(
      @PathVariable String id, @Valid @RequestBody FollowUpRequests.Close body) {
    return changed(desk.close(id, body.outcome()));
  }

  private static ResponseEntity<FollowUpView> changed(Stored<FollowUp> stored) {
    return Answers.changed(stored, FollowUpView.of(stored.aggregate()));
  }
}
