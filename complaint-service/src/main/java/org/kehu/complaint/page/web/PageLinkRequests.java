package org.kehu.complaint.page.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.page.LinkPurpose;
import org.kehu.complaint.page.command.IssueLink;
import org.kehu.kit.ids.Ids;

/** Bodies of requests about links to the page. */
final class PageLinkRequests {

  private PageLinkRequests() {}

  /** {@code POST /complaints/links}. */
  @Schema(name = "IssuePageLink")
  record Issue(
      @Schema(description = "用途:专用、公用、查询", example = "FILING") @NotNull LinkPurpose purpose,
      @Schema(description = "受理渠道;不填为页面的渠道", example = "ONLINE_PLATFORM")
          @Nullable
          @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
          String channel,
      @Schema(description = "客户档案 ID,仅专用链接") @Nullable @Pattern(regexp = Ids.FORM)
          String customerId,
      @Schema(description = "客户编号,仅专用链接", example = "KH-2026-000123")
          @Nullable
          @Size(min = 1, max = 30)
          String customerNumber,
      @Schema(description = "来件 ID,仅查询链接") @Nullable @Pattern(regexp = Ids.FORM) String caseId) {

    IssueLink command() {
      return new IssueLink(
          purpose,
          channel == null ? null : new Channel(channel),
          new CustomerClaim(customerId, customerNumber),
          caseId);
    }
  }

  /** {@code POST /complaints/links/{id}/withdraw}. */
  @Schema(name = "WithdrawPageLink")
  record Withdraw(
      @Schema(description = "收回原因", example = "客户称链接已转发他人") @NotBlank @Size(max = 1000)
          String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }
}
