package org.kehu.visit.care.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.kehu.visit.care.CareDate;
import org.kehu.visit.care.CareDayKind;
import org.kehu.visit.care.CareWho;

/** Bodies of requests about days of care. */
final class CareRequests {

  private CareRequests() {}

  @Schema(name = "NoteCareDay", description = "A day on which a customer is thought of (关怀日)")
  record Note(
      @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") @NotBlank @Size(max = 64)
          String customerId,
      @Schema(description = "BIRTHDAY 生日, FOUNDING 成立纪念日, COOPERATION 合作纪念日") @NotNull
          CareDayKind kind,
      @Schema(
              description =
                  "CUSTOMER 客户, DECISION_MAKER 决策人, CONTACT 联系人; the name stands in the file")
          @NotNull
          CareWho whose,
      @NotNull @Valid Day date) {}

  @Schema(name = "CorrectCareDay", description = "The right date (更正日期)")
  record Correct(@NotNull @Valid Day date) {}

  @Schema(name = "GivenCareDate", description = "A day that comes again each year")
  record Day(
      @Schema(description = "By the lunar calendar (农历)", example = "true") @NotNull Boolean lunar,
      @Schema(example = "8") @NotNull @Min(1) @Max(12) Integer month,
      @Schema(description = "30 of a lunar month that is shorter is its last", example = "15")
          @NotNull
          @Min(1)
          @Max(31)
          Integer day) {

    CareDate value() {
      return new CareDate(lunar, month, day);
    }
  }
}
