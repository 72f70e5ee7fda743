package org.kehu.complaint.serviceorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.serviceorder.OrderDesk;
import org.kehu.complaint.serviceorder.OrderFilter;
import org.kehu.complaint.serviceorder.OrderId;
import org.kehu.complaint.serviceorder.OrderKind;
import org.kehu.complaint.serviceorder.OrderStatus;
import org.kehu.complaint.serviceorder.ServiceOrder;
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

/** Service orders over HTTP. */
@RestController
@RequestMapping(OrderController.PATH)
@Tag(name = "service-orders", description = "报修、安装与上门服务 (work at the customer's)")
class OrderController {

  static final String PATH = "/api/v1/service-orders";

  private final OrderDesk desk;

  OrderController(OrderDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(
      summary = "List service orders, newest first (报修单列表)",
      description = "Only what the caller may see; those of a case only to who works with it.")
  Page<OrderSummary> list(
      @Parameter(description = "状态,可多个,以逗号分隔") @RequestParam(required = false)
          @Nullable Set<OrderStatus> status,
      @Parameter(description = "类别") @RequestParam(required = false) @Nullable OrderKind kind,
      @Parameter(description = "上门人员", example = "st-wu-tousu")
          @RequestParam(required = false)
          @Pattern(regexp = Ids.CHOSEN_FORM)
          @Nullable String technician,
      @Parameter(description = "来件 ID", name = "case")
          @RequestParam(name = "case", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String caseId,
      @Parameter(description = "下一步期限早于此时", example = "2027-01-15T09:30:00Z")
          @RequestParam(required = false)
          @Nullable Instant dueBefore,
      @Parameter(hidden = true) PageRequest page) {
    Set<OrderStatus> any = status == null ? Set.of() : status;
    return desk.page(new OrderFilter(any, kind, technician, caseId, dueBefore), page)
        .map(OrderSummary::of);
  }

  @PostMapping
  @Operation(
      summary = "Ask for work at the customer's (报修登记)",
      description =
          "From a case or a call that the caller sees. The department that sends somebody and the"
              + " time until an appointment is made come from the policy service-order.")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "422", description = "The body breaks a rule; see errors")
  ResponseEntity<OrderView> request(@Valid @RequestBody OrderRequests.Request body) {
    Stored<ServiceOrder> stored = desk.request(body.command());
    return Answers.created(stored, PATH, shown(stored.aggregate()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show a service order (报修单详情)")
  ResponseEntity<OrderView> show(@PathVariable OrderId id) {
    ServiceOrder order = desk.get(id);
    return Answers.found(order, shown(order));
  }

  @PostMapping("/{id}/appoint")
  @Operation(
      summary = "Arrange who comes and when, or another time (预约、改约)",
      description = "A technician is expected at one place at a time.")
  ResponseEntity<OrderView> appoint(
      @PathVariable OrderId id, @Valid @RequestBody OrderRequests.Appoint body) {
    return changed(desk.appoint(id, body.command()));
  }

  @PostMapping("/{id}/confirm")
  @Operation(summary = "The customer agrees to the time (客户确认)")
  ResponseEntity<OrderView> confirm(
      @PathVariable OrderId id, @Valid @RequestBody OrderRequests.Confirm body) {
    return changed(desk.confirm(id, body.via()));
  }

  @PostMapping("/{id}/no-show")
  @Operation(
      summary = "Write down that somebody was not there (爽约)",
      description = "Another time is arranged then.")
  ResponseEntity<OrderView> miss(
      @PathVariable OrderId id, @Valid @RequestBody OrderRequests.Miss body) {
    return changed(desk.miss(id, body.command()));
  }

  @PostMapping("/{id}/complete")
  @Operation(
      summary = "It is done and the customer accepted it (完工签收)",
      description = "By who came, or their line; with the customer's signature or word.")
  ResponseEntity<OrderView> complete(
      @PathVariable OrderId id, @Valid @RequestBody OrderRequests.Complete body) {
    return changed(desk.complete(id, body.command()));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "It is not needed any more (取消)")
  ResponseEntity<OrderView> cancel(
      @PathVariable OrderId id, @Valid @RequestBody OrderRequests.Cancel body) {
    return changed(desk.cancel(id, body.command()));
  }

  private ResponseEntity<OrderView> changed(Stored<ServiceOrder> stored) {
    return Answers.changed(stored, shown(stored.aggregate()));
  }

  private OrderView shown(ServiceOrder order) {
    return OrderView.of(order, desk.site(order), desk.seenCase(order));
  }
}
