package org.kehu.customer.handover.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.handover.Handover;
import org.kehu.customer.handover.HandoverDesk;
import org.kehu.customer.handover.HandoverSearch;
import org.kehu.customer.handover.HandoverStatus;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handovers of people who leave (离职交接). */
@RestController
@RequestMapping(HandoverController.PATH)
@Tag(name = "handovers", description = "离职交接: what a leaver leaves behind is taken over")
class HandoverController {

  static final String PATH = "/api/v1/customers/handovers";

  private static final String ID = Ids.FORM;

  private final HandoverDesk desk;

  HandoverController(HandoverDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Say that somebody leaves (登记离职交接)",
      description =
          "From then on no file or table is handed out to that person. Without successors the"
              + " leader of the department, or of the next above, takes everything over.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<HandoverView> open(@RequestBody @Valid HandoverRequests.Open request) {
    Stored<Handover> stored = desk.open(request.toCommand());
    return Answers.created(stored, PATH, HandoverView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(summary = "Handovers, newest first (离职交接列表)")
  Page<HandoverView> page(
      @RequestParam(required = false) @Nullable HandoverStatus status,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String staff,
      PageRequest page) {
    return desk.page(new HandoverSearch(status, staff), page).map(HandoverView::of);
  }

  @GetMapping("/{handoverId}")
  @Operation(summary = "Read a handover (查看离职交接)")
  ResponseEntity<HandoverView> get(@PathVariable @Pattern(regexp = ID) String handoverId) {
    Handover handover = desk.get(handoverId);
    return Answers.found(handover, HandoverView.of(handover));
  }

  @GetMapping("/{handoverId}/leftovers")
  @Operation(
      summary = "What is to be taken over now (预览待交接事项)",
      description =
          "As customer-service knows it. Open complaints, visits and follow-ups are moved by their"
              + " own services when the customers change hands; revisits follow the customer.")
  LeftoversView leftovers(@PathVariable @Pattern(regexp = ID) String handoverId) {
    return LeftoversView.of(desk.leftovers(handoverId));
  }

  @GetMapping("/{handoverId}/customers")
  @Operation(
      summary = "The leaver's customers and who takes each over (待交接客户)",
      description = "Those that the caller may see, newest first.")
  Page<HandoverCustomerView> customers(
      @PathVariable @Pattern(regexp = ID) String handoverId, PageRequest page) {
    Handover handover = desk.get(handoverId);
    return desk.customers(handoverId, page)
        .map(customer -> HandoverCustomerView.of(customer, handover));
  }

  @PutMapping("/{handoverId}/successors")
  @Operation(
      summary = "Say who takes over what (指定接任人员)",
      description =
          "One by one, by region, and one person for the rest. What was confirmed before is"
              + " confirmed anew.")
  ResponseEntity<HandoverView> choose(
      @PathVariable @Pattern(regexp = ID) String handoverId,
      @RequestBody @Valid HandoverRequests.Choose request) {
    return changed(desk.choose(handoverId, request.toSuccessors()));
  }

  @PostMapping("/{handoverId}/confirm")
  @Operation(
      summary = "Confirm for the business or the information department (业务部门、信息部确认)",
      description = "Refused while the leaver has archives out. Two departments, two people.")
  ResponseEntity<HandoverView> confirm(
      @PathVariable @Pattern(regexp = ID) String handoverId,
      @RequestBody @Valid HandoverRequests.Confirm request) {
    return changed(desk.confirm(handoverId, request.side()));
  }

  @PostMapping("/{handoverId}/begin")
  @Operation(
      summary = "Carry it out (开始交接)",
      description =
          "The person leaves the directory, letters of delegation end, customers change hands and"
              + " are told; there is no way back.")
  ResponseEntity<HandoverView> begin(@PathVariable @Pattern(regexp = ID) String handoverId) {
    return changed(desk.begin(handoverId));
  }

  @PostMapping("/{handoverId}/cancel")
  @Operation(summary = "The person stays (取消交接)")
  ResponseEntity<HandoverView> cancel(
      @PathVariable @Pattern(regexp = ID) String handoverId,
      @RequestBody @Valid HandoverRequests.Cancel request) {
    return changed(desk.cancel(handoverId, request.reason().strip()));
  }

  private static ResponseEntity<HandoverView> changed(Stored<Handover> stored) {
    return Answers.changed(stored, HandoverView.of(stored.aggregate()));
  }
}
