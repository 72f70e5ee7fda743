package org.kehu.visit.customerreport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customerreport.CustomerReportKind;
import org.kehu.visit.customerreport.DeliverReport;

/** Bodies of requests about reports to customers. */
final class CustomerReportRequests {

  private CustomerReportRequests() {}

  @Schema(name = "OpenCustomerReport", description = "A report out of turn (新建客户报告)")
  record Open(
      @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") @NotBlank @Size(max = 64)
          String customerId,
      @Schema(description = "SERVICE 服务和理赔报告, YIELD 产品收益报告") @NotNull CustomerReportKind kind) {}

  @Schema(name = "AnnounceCustomerReport", description = "What the customer is told (通知内容)")
  record Announce(
      @Schema(description = "One line", example = "贵司三季度产品收益报告已备好，另附新业务介绍")
          @NotNull
          @Pattern(regexp = "[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]{1,200}")
          String text) {}

  @Schema(name = "DeliverCustomerReport", description = "The customer got it (提供给客户)")
  record Deliver(
      @Schema(description = "PHONE 电话, EMAIL 邮件, ON_SITE 当面") @NotNull ContactMode mode,
      @Schema(description = "When it was; absent for now") @Nullable Instant at,
      @Schema(example = "客户希望下季度增加现场说明") @Size(max = 4000) @Nullable String response) {

    DeliverReport command() {
      return new DeliverReport(mode, at, response);
    }
  }
}
