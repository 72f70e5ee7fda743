package org.kehu.customer.handover;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.kehu.kit.policy.PolicyKind;

/**
 * What holds for handovers (C-115).
 *
 * @param contactWithinDays in so many days the new person has been in touch with the customer
 * @param announcedAtMostDays so many days ahead a leaving may be announced
 */
public record HandoverPolicy(
    @Min(1) @Max(90) int contactWithinDays, @Min(1) @Max(366) int announcedAtMostDays) {

  /** The kind of policy. */
  public static final PolicyKind<HandoverPolicy> KIND =
      PolicyKind.of("customer-handover", HandoverPolicy.class)
          .title("离职客户交接规定", "Handover of customers when somebody leaves")
          .help(
              "contactWithinDays:接任人员须在多少天内与客户建立联系;announcedAtMostDays:离职日期最多" + "可提前多少天登记。",
              "contactWithinDays: days in which the new person gets in touch with the customer;"
                  + " announcedAtMostDays: how many days ahead a leaving may be announced.")
          .ownedBy("customer");

  LocalDate contactBy(LocalDate today) {
    return today.plusDays(contactWithinDays);
  }

  boolean isPlausible(LocalDate leavesOn, LocalDate today) {
    return !leavesOn.isBefore(today) && !leavesOn.isAfter(today.plusDays(announcedAtMostDays));
  }
}
