package org.kehu.customer.lead.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.lead.FindLead;
import org.kehu.customer.lead.LeadChannel;
import org.kehu.customer.lead.LeadSource;
import org.kehu.customer.lead.Origin;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on leads. */
final class LeadRequests {

  private LeadRequests() {}

  /** A lead was found (登记客户线索). */
  @Schema(
      name = "FindLead",
      example =
          """
          {"companyName": "东莞市恒达精密制造有限公司", "need": "年采购控制器约 2000 台",
           "source": "EMPLOYEE", "detail": "同学在该公司任采购", "referrerId": "st-pu-tong",
           "departmentId": "sales"}
          """)
  record Find(
      @NotBlank @Size(max = 200) String companyName,
      @NotBlank @Size(max = 1000) String need,
      @NotNull LeadSource source,
      @Nullable LeadChannel channel,
      @NotBlank @Size(max = 500) String detail,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String referrerId,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId) {

    FindLead toCommand() {
      Origin origin = new Origin(source, channel, detail.strip(), referrerId);
      return new FindLead(companyName.strip(), need.strip(), origin, departmentId);
    }
  }

  /** Who follows it up (指派线索). */
  @Schema(name = "AssignLead", example = "{\"staffId\": \"st-han-xiaoshou\"}")
  record Assign(@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String staffId) {}

  /** It became a customer (线索转为客户). */
  @Schema(
      name = "ConvertLead",
      example = "{\"customerId\": \"0198c1f0-7c1a-7000-8000-000000000001\"}")
  record Convert(@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String customerId) {}

  /** Nothing comes of it (放弃线索). */
  @Schema(name = "DropLead", example = "{\"reason\": \"对方已与竞争对手签订三年合同\"}")
  record DropIt(@NotBlank @Size(max = 500) String reason) {}

  /** A manager's word on the reward (审批推荐奖励). */
  @Schema(name = "DecideLeadReward", example = "{\"agreed\": true, \"note\": \"情况属实\"}")
  record Decide(@NotNull Boolean agreed, @Nullable @Size(min = 1, max = 500) String note) {}

  /** The reward was paid (发放推荐奖励). */
  @Schema(
      name = "PayLeadReward",
      example = "{\"reference\": \"FK-20261128-03\", \"paidOn\": \"2026-11-28\"}")
  record Pay(
      @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}")
          String reference,
      @NotNull LocalDate paidOn) {}
}
