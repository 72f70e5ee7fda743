package org.kehu.customer.commission.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.kehu.customer.commission.RecordDeal;
import org.kehu.customer.commission.Share;
import org.kehu.customer.commission.Shares;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on commissions. */
final class CommissionRequests {

  private CommissionRequests() {}

  /** What one person gets (提成份额). */
  @Schema(name = "CommissionShare", example = "{\"staffId\": \"st-han-xiaoshou\", \"percent\": 60}")
  record ShareBody(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
      @NotNull @Min(1) @Max(100) Integer percent) {

    Share toShare() {
      return Share.of(staffId, percent);
    }
  }

  private static Shares toShares(List<ShareBody> shares) {
    return new Shares(shares.stream().map(ShareBody::toShare).toList());
  }

  /** A deal was closed (登记成交与提成). */
  @Schema(
      name = "RecordCommission",
      example =
          """
          {"customerId": "0198c1f0-7c1a-7000-8000-000000000001", "dealNumber": "HT-2026-0117",
           "wonOn": "2026-11-27", "shares": [{"staffId": "st-han-xiaoshou", "percent": 60},
             {"staffId": "st-feng-dakehu", "percent": 40}]}
          """)
  record Deal(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String customerId,
      @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}")
          String dealNumber,
      @NotNull LocalDate wonOn,
      @NotEmpty @Size(max = 2) List<@Valid @NotNull ShareBody> shares) {

    RecordDeal toCommand() {
      return new RecordDeal(customerId, dealNumber, wonOn, toShares(shares));
    }
  }

  /** Other shares (另提分配比例). */
  @Schema(
      name = "ProposeCommissionShares",
      example =
          """
          {"shares": [{"staffId": "st-han-xiaoshou", "percent": 50},
             {"staffId": "st-feng-dakehu", "percent": 50}]}
          """)
  record Propose(@NotEmpty @Size(max = 2) List<@Valid @NotNull ShareBody> shares) {

    Shares toCommand() {
      return toShares(shares);
    }
  }

  /** It does not count (作废). */
  @Schema(name = "CancelCommission", example = "{\"reason\": \"客户取消订单\"}")
  record Cancel(@NotBlank @Size(max = 500) String reason) {}
}
