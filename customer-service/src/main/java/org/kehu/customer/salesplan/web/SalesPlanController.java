package org.kehu.customer.salesplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.salesplan.PlanSearch;
import org.kehu.customer.salesplan.PlanStatus;
import org.kehu.customer.salesplan.SalesPlan;
import org.kehu.customer.salesplan.SalesPlanDesk;
import org.kehu.customer.salesplan.SubjectKind;
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

/** Yearly sales plans, from the draft to the end of their year (年度销售计划). */
@RestController
@RequestMapping("/api/v1/customers/sales-plans")
@Tag(name = "sales", description = "销售计划与预测: targets, attainment, forecast, sales policy")
class SalesPlanController {

  private static final String ID = Ids.FORM;

  private final SalesPlanDesk desk;

  SalesPlanController(SalesPlanDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Draw a sales plan up (制定年度销售计划)",
      description =
          "Of a key account, tier, person, department or region, for this year or the next. Months add"
              + " up to quarters and quarters to the year. A subject has one open plan a year.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SalesPlanView> draft(@RequestBody @Valid SalesPlanRequests.Draft request) {
    Stored<SalesPlan> stored = desk.draft(request.toCommand());
    return Answers.created(
        stored, "/api/v1/customers/sales-plans", SalesPlanView.of(stored.aggregate()));
  }

  @GetMapping
  @Operation(
      summary = "Sales plans, newest first (年度销售计划列表)",
      description = "With `short` only those of which less was sold than the policy lets pass.")
  Page<SalesPlanView> page(
      @RequestParam(required = false) @Nullable PlanStatus status,
      @RequestParam(required = false) @Nullable SubjectKind kind,
      @RequestParam(required = false) @Size(min = 1, max = 64) @Nullable String subject,
      @RequestParam(required = false) @Min(2000) @Max(2200) @Nullable Integer year,
      @RequestParam(name = "short", defaultValue = "false") boolean shortOnly,
      PageRequest page) {
    Year asked = year == null ? null : Year.of(year);
    return desk.page(new PlanSearch(status, kind, subject, asked, shortOnly), page)
        .map(SalesPlanView::of);
  }

  @GetMapping("/rules")
  @Operation(
      summary = "The sales policy and rules in force (现行销售政策与规定)",
      description = "With the version; who may change it does so at the policies.")
  SalesRulesView rules() {
    return SalesRulesView.of(desk.rules());
  }

  @GetMapping("/{planId}")
  @Operation(summary = "Read a sales plan (查看年度销售计划)")
  ResponseEntity<SalesPlanView> get(@PathVariable @Pattern(regexp = ID) String planId) {
    SalesPlan plan = desk.get(planId);
    return Answers.found(plan, SalesPlanView.of(plan));
  }

  @GetMapping("/{planId}/attainment")
  @Operation(
      summary = "What was reached of a plan, with the forecast (目标完成情况)",
      description = "Counted from the orders now, by month, quarter and year.")
  AttainmentView attainment(@PathVariable @Pattern(regexp = ID) String planId) {
    return AttainmentView.of(desk.attainment(planId));
  }

  @PostMapping("/{planId}/revise")
  @Operation(summary = "Write the draft at hand anew (修改草案)")
  ResponseEntity<SalesPlanView> revise(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid SalesPlanRequests.Content request) {
    return changed(desk.revise(planId, request.toContent()));
  }

  @PostMapping("/{planId}/submit")
  @Operation(
      summary = "Submit the draft for approval (报批)",
      description =
          "The role that the policy names decides, or the general manager; nobody decides on what they"
              + " wrote.")
  ResponseEntity<SalesPlanView> submit(@PathVariable @Pattern(regexp = ID) String planId) {
    return changed(desk.submit(planId));
  }

  @PostMapping("/{planId}/withdraw")
  @Operation(
      summary = "Give the draft up (撤回草案)",
      description = "A plan that was never approved is given up with it.")
  ResponseEntity<SalesPlanView> withdraw(@PathVariable @Pattern(regexp = ID) String planId) {
    return changed(desk.withdraw(planId));
  }

  @PostMapping("/{planId}/adapt")
  @Operation(
      summary = "Begin a further version with the reason (调整年度销售计划)",
      description =
          "The version before holds until the new one is approved; every version is kept.")
  ResponseEntity<SalesPlanView> adapt(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid SalesPlanRequests.Adapt request) {
    return changed(desk.adapt(planId, request.content().toContent(), request.reason().strip()));
  }

  @PostMapping("/{planId}/reviews")
  @Operation(
      summary = "Review a quarter that is over (季度检讨)",
      description = "In their order; what was attained is counted and kept with it.")
  ResponseEntity<SalesPlanView> review(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid SalesPlanRequests.Review request) {
    return changed(
        desk.review(
            planId, request.quarter(), request.findings().strip(), request.measures().strip()));
  }

  @PostMapping("/{planId}/close")
  @Operation(
      summary = "Close a plan whose year is over (结束年度销售计划)",
      description = "Once each quarter was reviewed.")
  ResponseEntity<SalesPlanView> close(
      @PathVariable @Pattern(regexp = ID) String planId,
      @RequestBody @Valid SalesPlanRequests.Close request) {
    return changed(desk.close(planId, request.result().strip()));
  }

  private static ResponseEntity<SalesPlanView> changed(Stored<SalesPlan> stored) {
    return Answers.changed(stored, SalesPlanView.of(stored.aggregate()));
  }
}
