package org.kehu.customer.loyalty.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.kehu.customer.loyalty.LoyaltyDesk;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Points, levels and coupons (积分、会员等级、优惠券). */
@RestController
@RequestMapping("/api/v1/customers/{id}/loyalty")
@Tag(name = "loyalty", description = "客户奖励: points, levels with privileges, coupons")
class LoyaltyController {

  private static final String ID = Ids.CHOSEN_FORM;

  private final LoyaltyDesk desk;

  LoyaltyController(LoyaltyDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "Read points, level, privileges and coupons (查看积分与会员权益)")
  LoyaltyView get(@PathVariable @Pattern(regexp = ID) String id) {
    return LoyaltyView.of(id, desk.of(id));
  }

  @PostMapping("/earn")
  @Operation(
      summary = "Give points for what was paid (登记消费积分)",
      description = "As many as the policy rates it; the same reference again changes nothing.")
  ResponseEntity<LoyaltyView> earn(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid LoyaltyRequests.Earn request) {
    return changed(
        id, desk.earn(id, request.paid().toMoney(), request.reference(), request.reason().strip()));
  }

  @PostMapping("/spend")
  @Operation(
      summary = "Take points in exchange for something (积分兑换)",
      description = "The balance never goes below zero; the same reference again changes nothing.")
  ResponseEntity<LoyaltyView> spend(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid LoyaltyRequests.Spend request) {
    return changed(id, desk.move(id, request.toCommand()));
  }

  @PostMapping("/adjust")
  @Operation(
      summary = "Put a mistake right (积分调整)",
      description = "With a reason; counts for the level too.")
  ResponseEntity<LoyaltyView> adjust(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid LoyaltyRequests.Adjust request) {
    return changed(id, desk.move(id, request.toCommand()));
  }

  @PostMapping("/coupons")
  @Operation(
      summary = "Give the customer a coupon (发放优惠券)",
      description = "For as many points as the policy says, or as a gift.")
  ResponseEntity<LoyaltyView> issue(
      @PathVariable @Pattern(regexp = ID) String id,
      @RequestBody @Valid LoyaltyRequests.Issue request) {
    return changed(id, desk.issue(id, request.kind()));
  }

  @PostMapping("/coupons/{couponId}/redeem")
  @Operation(
      summary = "Redeem a coupon, once (核销优惠券)",
      description = "For the same reference again changes nothing; for another it is 409.")
  ResponseEntity<LoyaltyView> redeem(
      @PathVariable @Pattern(regexp = ID) String id,
      @PathVariable @Pattern(regexp = Ids.FORM) String couponId,
      @RequestBody @Valid LoyaltyRequests.Redeem request) {
    return changed(id, desk.redeem(id, couponId, request.reference()));
  }

  private static ResponseEntity<LoyaltyView> changed(String id, LoyaltyDesk.Changed changed) {
    return Answers.changed(changed.stored(), LoyaltyView.of(id, changed.standing()));
  }
}
