package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.solution.Expectation;
import org.kehu.complaint.cases.solution.Fit;

/** How something stands to what the customer wants most, as a caller says it. */
@Schema(name = "GivenFit")
record FitBody(
    @Schema(description = "超出 EXCEEDS、符合 MEETS 或未达 BELOW 客户预期", example = "EXCEEDS") @NotNull
        Expectation expectation,
    @Schema(description = "未达预期的理由;未达时必填", example = "仪器排期已满,最快下周一出具") @Nullable @Size(max = 1000)
        String shortfall) {

  static @Nullable Fit fit(@Nullable FitBody body) {
    return body == null ? null : new Fit(body.expectation(), body.shortfall());
  }
}
