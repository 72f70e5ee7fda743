package org.kehu.customer.lead.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.lead.CustomerLead;
import org.kehu.customer.lead.LeadDesk;
import org.kehu.customer.lead.LeadSearch;
import org.kehu.customer.lead.LeadSource;
import org.kehu.customer.lead.LeadStatus;
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

/** Leads and the rewards for them (客户线索、员工推荐奖励). */
@RestController
@RequestMapping("/api/v1/customers/leads")
@Tag(name = "leads", description = "客户线索: sources, conversion, rewards of employees")
class LeadController {

  private static final String ID = Ids.FORM;

  private final LeadDesk desk;

  LeadController(LeadDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Keep a lead with its source (登记客户线索)",
      description =
          "MARKET_RESEARCH, NETWORK and PARTNER need one of their channels; EMPLOYEE needs the"
              + " referrer instead, who is rewarded once the lead is a customer.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<LeadView> find(@RequestBody @Valid LeadRequests.Find request) {
    Stored<CustomerLead> stored = desk.find(request.toCommand());
    return Answers.created(stored, "/api/v1/customers/leads", LeadView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Leads, newest first (客户线索列表)",
      description = "Those of the caller's department, and those that the caller supplied.")
  Page<LeadView> page(
      @RequestParam(required = false) @Nullable LeadStatus status,
      @RequestParam(required = false) @Nullable LeadSource source,
      @RequestParam(required = false) @Pattern(regexp = Ids.CHOSEN_FORM) @Nullable String referrer,
      PageRequest page) {
    return desk.page(new LeadSearch(status, source, referrer), page).map(LeadView::of);
  }

  @GetMapping("/{leadId}")
  @Operation(summary = "Read a lead (查看客户线索)")
  ResponseEntity<LeadView> get(@PathVariable @Pattern(regexp = ID) String leadId) {
    CustomerLead lead = desk.get(leadId);
    return Answers.found(lead, LeadView.of(lead));
  }

  @PostMapping("/{leadId}/assign")
  @Operation(summary = "Name who follows a lead up (指派线索)")
  ResponseEntity<LeadView> assign(
      @PathVariable @Pattern(regexp = ID) String leadId,
      @RequestBody @Valid LeadRequests.Assign request) {
    return changed(desk.assign(leadId, request.staffId()));
  }

  @PostMapping("/{leadId}/convert")
  @Operation(
      summary = "Say which customer a lead became (线索转为客户)",
      description =
          "A customer who cooperates, once; the employee's reward is computed by the policy"
              + " customer-lead-reward and waits to be agreed to.")
  ResponseEntity<LeadView> convert(
      @PathVariable @Pattern(regexp = ID) String leadId,
      @RequestBody @Valid LeadRequests.Convert request) {
    return changed(desk.convert(leadId, request.customerId()));
  }

  @PostMapping("/{leadId}/drop")
  @Operation(summary = "Give a lead up (放弃线索)")
  ResponseEntity<LeadView> drop(
      @PathVariable @Pattern(regexp = ID) String leadId,
      @RequestBody @Valid LeadRequests.DropIt request) {
    return changed(desk.drop(leadId, request.reason().strip()));
  }

  @PostMapping("/{leadId}/reward/decision")
  @Operation(
      summary = "Agree to an employee's reward or not (审批推荐奖励)",
      description = "Not by who gets it.")
  ResponseEntity<LeadView> decide(
      @PathVariable @Pattern(regexp = ID) String leadId,
      @RequestBody @Valid LeadRequests.Decide request) {
    return changed(desk.decide(leadId, request.agreed(), request.note()));
  }

  @PostMapping("/{leadId}/reward/payment")
  @Operation(
      summary = "Record that a reward was paid, once (发放推荐奖励)",
      description = "By the same voucher again changes nothing; by another it is 409.")
  ResponseEntity<LeadView> pay(
      @PathVariable @Pattern(regexp = ID) String leadId,
      @RequestBody @Valid LeadRequests.Pay request) {
    return changed(desk.pay(leadId, request.reference(), request.paidOn()));
  }

  private static ResponseEntity<LeadView> changed(Stored<CustomerLead> stored) {
    return Answers.changed(stored, LeadView.of(stored.aggregate()));
  }
}
