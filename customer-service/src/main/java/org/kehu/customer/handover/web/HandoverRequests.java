package org.kehu.customer.handover.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.handover.OpenHandover;
import org.kehu.customer.handover.Side;
import org.kehu.customer.handover.Successors;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on handovers. */
final class HandoverRequests {

  private HandoverRequests() {}

  /**
   * Somebody leaves (登记离职).
   *
   * @param leavesOn the last day
   * @param successors absent for the leader of the department
   */
  @Schema(
      name = "OpenHandover",
      example =
          """
          {"staffId": "st-feng-dakehu", "leavesOn": "2026-12-31", "reason": "个人原因辞职",
           "successors": {"rest": "st-he-dakehu", "byRegion": [], "byCustomer": []}}
          """)
  record Open(
      @NotNull @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
      @NotNull LocalDate leavesOn,
      @NotBlank @Size(max = 500) String reason,
      @Nullable @Valid Choose successors) {

    OpenHandover toCommand() {
      return new OpenHandover(
          staffId, leavesOn, reason.strip(), successors == null ? null : successors.toSuccessors());
    }
  }

  /**
   * Who takes over what (指定接任人员).
   *
   * @param rest who takes everything that is not named
   */
  @Schema(
      name = "ChooseSuccessors",
      example =
          """
          {"rest": "st-he-dakehu",
           "byRegion": [{"region": "广东", "staffId": "st-han-xiaoshou"}],
           "byCustomer": [{"customerId": "0193a7a0-0000-7000-8000-000000000123",
                           "staffId": "st-yang-zongjian"}]}
          """)
  record Choose(
      @NotNull @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String rest,
      @Nullable @Size(max = Successors.MOST_REGIONS) List<@NotNull @Valid Region> byRegion,
      @Nullable @Size(max = Successors.MOST_CUSTOMERS) List<@NotNull @Valid One> byCustomer) {

    Successors toSuccessors() {
      return new Successors(
          rest,
          byRegion == null ? List.of() : byRegion.stream().map(Region::toRule).toList(),
          byCustomer == null ? List.of() : byCustomer.stream().map(One::toRule).toList());
    }
  }

  /** All customers of a region. */
  @Schema(name = "RegionSuccessor")
  record Region(
      @NotBlank @Size(max = 50) String region,
      @NotNull @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String staffId) {

    Successors.ByRegion toRule() {
      return new Successors.ByRegion(region.strip(), staffId);
    }
  }

  /** One customer. */
  @Schema(name = "CustomerSuccessor")
  record One(
      @NotNull @Pattern(regexp = Ids.FORM) String customerId,
      @NotNull @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String staffId) {

    Successors.ByCustomer toRule() {
      return new Successors.ByCustomer(customerId, staffId);
    }
  }

  /** For which department (确认方). */
  @Schema(name = "ConfirmHandover", example = "{\"side\": \"INFORMATION\"}")
  record Confirm(@NotNull Side side) {}

  /** Why it is cancelled (取消原因). */
  @Schema(name = "CancelHandover", example = "{\"reason\": \"员工已撤回辞职申请\"}")
  record Cancel(@NotBlank @Size(max = 500) String reason) {}
}
