package org.kehu.customer.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.delivery.Delivery;
import org.kehu.customer.delivery.DeliveryDesk;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries of orders (送货跟踪). */
@RestController
@RequestMapping("/api/v1/customers/{id}/deliveries")
@Tag(name = "deliveries", description = "订单送货跟踪: request, confirmation, delay, aftercare")
class DeliveryController {

  private final DeliveryDesk desk;

  DeliveryController(DeliveryDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Ask for goods of an order (登记送货要求)",
      description = "It is tracked until it has arrived (C-123).")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DeliveryView> request(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestBody @Valid DeliveryRequests.Ask request) {
    Stored<Delivery> stored =
        desk.request(id, request.transactionId(), request.goods().strip(), request.wantedOn());
    return Answers.created(
        stored, "/api/v1/customers/" + id + "/deliveries", DeliveryView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "A customer's deliveries, newest first (送货列表)")
  Page<DeliveryView> page(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id, PageRequest page) {
    return desk.page(id, page).map(DeliveryView::of);
  }

  @GetMapping("/{deliveryId}")
  @Operation(summary = "Read a delivery (查看送货进度)")
  ResponseEntity<DeliveryView> get(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String deliveryId) {
    Delivery delivery = desk.get(id, deliveryId);
    return Answers.found(delivery, DeliveryView.of(delivery));
  }

  @PostMapping("/{deliveryId}/confirm")
  @Operation(summary = "Promise a day (确认送货日期)", description = "Not one that is over.")
  ResponseEntity<DeliveryView> confirm(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String deliveryId,
      @RequestBody @Valid DeliveryRequests.Confirm request) {
    return changed(desk.confirm(id, deliveryId, request.day()));
  }

  @PostMapping("/{deliveryId}/delay")
  @Operation(
      summary = "Say that it comes later (登记延期)",
      description =
          "After a delay beyond control the customer is looked after once it has arrived.")
  ResponseEntity<DeliveryView> delay(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String deliveryId,
      @RequestBody @Valid DeliveryRequests.Later request) {
    return changed(
        desk.delay(
            id, deliveryId, request.cause().strip(), request.beyondControl(), request.newDay()));
  }

  @PostMapping("/{deliveryId}/arrive")
  @Operation(summary = "Say that it arrived (登记送达)", description = "Not on a day to come.")
  ResponseEntity<DeliveryView> arrive(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String deliveryId,
      @RequestBody @Valid DeliveryRequests.Arrive request) {
    return changed(desk.arrive(id, deliveryId, request.day()));
  }

  @PostMapping("/{deliveryId}/aftercare")
  @Operation(
      summary = "Say how the customer was looked after (登记后续关怀)",
      description = "Only after a delay beyond control.")
  ResponseEntity<DeliveryView> lookAfter(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String deliveryId,
      @RequestBody @Valid DeliveryRequests.Say request) {
    return changed(desk.lookAfter(id, deliveryId, request.what().strip()));
  }

  @PostMapping("/{deliveryId}/progress")
  @Operation(
      summary = "Say what the customer was told (反馈订单进度)",
      description = "While it is not done.")
  ResponseEntity<DeliveryView> tell(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String deliveryId,
      @RequestBody @Valid DeliveryRequests.Say request) {
    return changed(desk.tell(id, deliveryId, request.what().strip()));
  }

  private static ResponseEntity<DeliveryView> changed(Stored<Delivery> stored) {
    return Answers.changed(stored, DeliveryView.of(stored.aggregate()));
  }
}
