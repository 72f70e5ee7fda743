package org.kehu.customer.productquality.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.productquality.FaultKind;
import org.kehu.customer.productquality.QualityCheck;

/** Bodies of the commands on product quality. */
final class QualityRequests {

  private static final String QUANTITY = "\\d{1,12}(\\.\\d{1,3})?";

  private QualityRequests() {}

  /** Something was checked (产品质量跟踪记录). */
  @Schema(
      name = "RecordProductQuality",
      example =
          """
          {"product": "控制器 KX-200", "batch": "20261018", "checkedOn": "2026-11-20",
           "checked": "200", "faulty": "6", "fault": "FUNCTION", "findings": "上电后不启动",
           "caseNumber": "TS-20261118-0007", "satisfaction": 6}
          """)
  record Check(
      @NotBlank @Size(max = 100) String product,
      @Nullable @Size(min = 1, max = 40) String batch,
      @NotNull LocalDate checkedOn,
      @NotNull @Size(max = 16) @Pattern(regexp = QUANTITY) String checked,
      @NotNull @Size(max = 16) @Pattern(regexp = QUANTITY) String faulty,
      @Nullable FaultKind fault,
      @Nullable @Size(min = 1, max = 1000) String findings,
      @Nullable @Size(max = 40) @Pattern(regexp = "TS-\\d{8}-\\d{4,}") String caseNumber,
      @Nullable @Min(0) @Max(10) Integer satisfaction) {

    QualityCheck toCheck() {
      return new QualityCheck(
          product.strip(),
          batch,
          checkedOn,
          new BigDecimal(checked),
          new BigDecimal(faulty),
          fault,
          findings,
          caseNumber,
          satisfaction);
    }
  }

  /** What was faulty is put right (质量问题处理结果). */
  @Schema(name = "SettleProductQuality", example = "{\"what\": \"更换同批次 6 台,改进焊接工艺\"}")
  record Settle(@NotBlank @Size(max = 1000) String what) {}
}
