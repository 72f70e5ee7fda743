package org.kehu.visit.occasion.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.kehu.visit.occasion.Occasion;
import org.kehu.visit.occasion.OccasionDesk;
import org.kehu.visit.occasion.OccasionFilter;
import org.kehu.visit.occasion.OccasionKind;
import org.kehu.visit.occasion.OccasionStatus;
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

/** Occasions over HTTP. */
@RestController
@RequestMapping(OccasionController.PATH)
@Tag(
    name = "Activities 客户活动",
    description = "Symposia, training, thank-you parties, greetings: plan, invite, hold, evaluate")
class OccasionController {

  static final String PATH = "/api/v1/activities";

  private final OccasionDesk desk;
  private final MergePatch patches;

  OccasionController(OccasionDesk desk, MergePatch patches) {
    this.desk = desk;
    this.patches = patches;
  }

  @GetMapping
  @Operation(summary = "List activities, newest first (客户活动列表)")
  Page<OccasionView> list(
      @RequestParam(required = false) @Nullable OccasionKind kind,
      @RequestParam(required = false) @Nullable OccasionStatus status,
      PageRequest page) {
    return desk.page(new OccasionFilter(kind, status), page).map(this::view);
  }

  @PostMapping
  @Operation(
      summary = "Plan an activity of one's department (策划客户活动)",
      description = "What the last one of its kind taught is laid before whoever plans it.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<OccasionView> plan(@Valid @RequestBody OccasionRequests.Plan body) {
    Stored<Occasion> stored = desk.plan(body.value());
    return Answers.created(stored, PATH, view(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One activity, with the customers that the caller may see (客户活动详情)")
  ResponseEntity<OccasionView> get(@PathVariable String id) {
    Occasion occasion = desk.get(id);
    return Answers.found(occasion, view(occasion));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(summary = "Edit the plan (修改活动方案)")
  ResponseEntity<OccasionView> edit(@PathVariable String id, @RequestBody JsonNode patch) {
    return changed(
        desk.edit(
            id,
            plan ->
                patches
                    .apply(OccasionRequests.Plan.of(plan), patch, OccasionRequests.Plan.class)
                    .value()));
  }

  @PostMapping("/{id}/invitations")
  @Operation(summary = "Invite customers (邀请客户)")
  ResponseEntity<OccasionView> invite(
      @PathVariable String id, @Valid @RequestBody OccasionRequests.Invite body) {
    return changed(desk.invite(id, body.customerIds()));
  }

  @PostMapping("/{id}/invitations/{customer}/answer")
  @Operation(summary = "Record what a customer answered (客户回复)")
  ResponseEntity<OccasionView> answer(
      @PathVariable String id,
      @PathVariable @Size(max = 64) String customer,
      @Valid @RequestBody OccasionRequests.Answer body) {
    return changed(desk.answer(id, customer, body.accepted(), body.note()));
  }

  @PostMapping("/{id}/notices")
  @Operation(
      summary = "Tell those invited by notice of a new offer or a greeting (通知客户)",
      description =
          "Only whom nobody told yet, at most 200 at a time; ask again for the rest. Customer-service"
              + " asks consent and contact limits and sends; what became of a notice is there.")
  ResponseEntity<OccasionView> tell(
      @PathVariable String id, @Valid @RequestBody OccasionRequests.Tell body) {
    return changed(desk.tell(id, body.text()));
  }

  @PostMapping("/{id}/invitations/{customer}/demand")
  @Operation(
      summary = "Note what a customer needs next year (次年需求方案)",
      description = "With a gift only; noting again corrects it.")
  ResponseEntity<OccasionView> noteDemand(
      @PathVariable String id,
      @PathVariable @Size(max = 64) String customer,
      @Valid @RequestBody OccasionRequests.Demand body) {
    return changed(desk.noteDemand(id, customer, body.what()));
  }

  @PostMapping("/{id}/hold")
  @Operation(summary = "Record how it went and who came (活动实施)")
  ResponseEntity<OccasionView> hold(
      @PathVariable String id, @Valid @RequestBody OccasionRequests.Hold body) {
    return changed(desk.hold(id, body.attendedIds(), body.record()));
  }

  @PostMapping("/{id}/costs")
  @Operation(summary = "Record a cost; only leaders go beyond the budget (活动费用)")
  ResponseEntity<OccasionView> pay(
      @PathVariable String id, @Valid @RequestBody OccasionRequests.Pay body) {
    return changed(desk.pay(id, body.what(), body.amount().toMoney()));
  }

  @PostMapping("/{id}/evaluate")
  @Operation(summary = "Evaluate: effect, problems, what the next shall do better (活动总结)")
  ResponseEntity<OccasionView> evaluate(
      @PathVariable String id, @Valid @RequestBody OccasionRequests.Evaluate body) {
    return changed(
        desk.evaluate(
            id, body.effect(), body.problems(), body.lessons(), MoneyJson.toMoney(body.income())));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Call off (取消活动)")
  ResponseEntity<OccasionView> cancel(
      @PathVariable String id, @Valid @RequestBody OccasionRequests.Cancel body) {
    return changed(desk.cancel(id, body.reason()));
  }

  private ResponseEntity<OccasionView> changed(Stored<Occasion> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private OccasionView view(Occasion occasion) {
    return OccasionView.of(occasion, desk.shown(occasion));
  }
}
