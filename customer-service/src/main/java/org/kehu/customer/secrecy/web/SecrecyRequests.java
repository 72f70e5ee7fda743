package org.kehu.customer.secrecy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.secrecy.Employment;
import org.kehu.customer.secrecy.SecrecyTerms;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on confidentiality agreements. */
final class SecrecyRequests {

  private SecrecyRequests() {}

  /** An employee signed (签订保密协议). */
  @Schema(
      name = "SignSecrecyAgreement",
      example =
          """
          {"staffId": "st-chen-kefu", "employment": "FULL_TIME",
           "scope": "客户档案、联系方式、交易与报价信息", "from": "2026-11-01", "until": "2029-10-31",
           "monthsAfterLeaving": 24, "liability": "赔偿损失并承担法律责任",
           "paper": "BM-2026-031", "signedOn": "2026-10-28"}
          """)
  record Sign(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
      @NotNull Employment employment,
      @NotBlank @Size(max = 2000) String scope,
      @NotNull LocalDate from,
      @Nullable LocalDate until,
      @NotNull @Min(0) @Max(240) Integer monthsAfterLeaving,
      @NotBlank @Size(max = 2000) String liability,
      @NotBlank @Size(max = 64) String paper,
      @NotNull LocalDate signedOn) {

    SecrecyTerms toTerms() {
      return new SecrecyTerms(
          employment,
          scope.strip(),
          from,
          until,
          monthsAfterLeaving,
          liability.strip(),
          paper.strip(),
          signedOn);
    }
  }

  /** It ends (终止保密协议). */
  @Schema(name = "EndSecrecyAgreement", example = "{\"reason\": \"离职\", \"on\": \"2026-12-31\"}")
  record End(@NotBlank @Size(max = 500) String reason, @NotNull LocalDate on) {}
}
