package org.kehu.customer.salesplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.salesplan.SalesPlanDesk;
import org.kehu.kit.ids.Ids;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a customer is expected to buy (销售预测). */
@RestController
@Tag(name = "sales")
class ForecastController {

  private final SalesPlanDesk desk;

  ForecastController(SalesPlanDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/v1/customers/{id}/sales-forecast")
  @Operation(
      summary = "What a customer is expected to buy in a year (客户销售预测)",
      description =
          "From its history and the agreements in force, explained month by month, with the formula and"
              + " its version; X-52. This year unless said.")
  ForecastView forecast(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id,
      @RequestParam(required = false) @Min(2000) @Max(2200) @Nullable Integer year) {
    return ForecastView.of(desk.forecast(id, year == null ? null : Year.of(year)));
  }
}
