package org.kehu.customer.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.webhook.DeliveryState;
import org.kehu.customer.webhook.Webhook;
import org.kehu.customer.webhook.WebhookDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.kehu.kit.web.MergePatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Webhooks (事件推送). */
@RestController
@RequestMapping(WebhookController.PATH)
@Tag(name = "webhooks", description = "事件推送: events brought to departments by signed HTTP")
class WebhookController {

  static final String PATH = "/api/v1/webhooks";

  private final WebhookDesk desk;
  private final MergePatch patches;

  WebhookController(WebhookDesk desk, MergePatch patches) {
    this.desk = desk;
    this.patches = patches;
  }

  /** From when on events are delivered once more. */
  @Schema(name = "RedeliverSince", example = "{\"since\": \"2026-11-23T00:00:00Z\"}")
  record Since(@NotNull Instant since) {}

  /** How many events are delivered once more. */
  @Schema(name = "Redelivered")
  record Redelivered(long deliveries) {}

  @PostMapping
  @Operation(
      summary = "Register a webhook (登记事件推送)",
      description =
          "The secret is shown in this answer only. Signatures, ids and timestamps are those of"
              + " Standard Webhooks; bodies are CloudEvents as JSON.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<WebhookView> register(@RequestBody @Valid WebhookJson request) {
    WebhookDesk.Shown shown = desk.register(request.toTarget());
    return Answers.created(shown.stored(), PATH, view(shown));
  }

  @GetMapping
  @Operation(summary = "List the webhooks, newest first (事件推送列表)")
  Page<WebhookView> list(PageRequest page) {
    return desk.list(page).map(this::view);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a webhook and how it fares (查看事件推送)")
  ResponseEntity<WebhookView> get(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    Webhook webhook = desk.get(id);
    return Answers.found(webhook, view(webhook));
  }

  @PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change name, department, address or types (修改事件推送)",
      description = "A merge patch; needs If-Match.")
  ResponseEntity<WebhookView> revise(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @NotNull JsonNode patch) {
    return changed(
        desk.revise(
            id,
            target -> patches.apply(WebhookJson.of(target), patch, WebhookJson.class).toTarget()));
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Remove a webhook for good (删除事件推送)",
      description = "Its log stays for as long as logs are kept.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> remove(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    desk.remove(id);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/secret")
  @Operation(
      summary = "Make a new secret (更换密钥)",
      description =
          "Shown in this answer only. For a day deliveries carry the signatures of both secrets.")
  ResponseEntity<WebhookView> rotate(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    WebhookDesk.Shown shown = desk.rotate(id);
    return ResponseEntity.ok()
        .eTag(Answers.etag(shown.stored().aggregate()))
        .cacheControl(CacheControl.noStore())
        .body(view(shown));
  }

  @PostMapping("/{id}/disable")
  @Operation(
      summary = "Stop delivering (停用事件推送)",
      description = "What is missed is kept for as long as logs are, and follows when enabled.")
  ResponseEntity<WebhookView> disable(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return changed(desk.disable(id));
  }

  @PostMapping("/{id}/enable")
  @Operation(summary = "Deliver again, what was missed first (启用事件推送)")
  ResponseEntity<WebhookView> enable(@PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id) {
    return changed(desk.enable(id));
  }

  @GetMapping("/{id}/deliveries")
  @Operation(summary = "List what was delivered, newest first (推送记录)")
  Page<DeliveryView> deliveries(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestParam(required = false) @Nullable DeliveryState state,
      PageRequest page) {
    return desk.deliveries(id, state, page).map(DeliveryView::of);
  }

  @PostMapping("/{id}/deliveries/{deliveryId}/redeliver")
  @Operation(summary = "Deliver one event once more (重新推送)")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<DeliveryView> redeliver(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String deliveryId) {
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .body(DeliveryView.of(desk.redeliver(id, deliveryId)));
  }

  @PostMapping("/{id}/redeliver")
  @Operation(
      summary = "Deliver all events since a time once more (补推)",
      description = "Those that are still in the log; in order for each subject.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<Redelivered> redeliverSince(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid Since request) {
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .body(new Redelivered(desk.redeliverSince(id, request.since())));
  }

  private ResponseEntity<WebhookView> changed(Stored<Webhook> stored) {
    return Answers.changed(stored, view(stored.aggregate()));
  }

  private WebhookView view(WebhookDesk.Shown shown) {
    Webhook webhook = shown.stored().aggregate();
    return WebhookView.of(webhook, desk.healthOf(webhook), shown.secret());
  }

  private WebhookView view(Webhook webhook) {
    return WebhookView.of(webhook, desk.healthOf(webhook), null);
  }
}
