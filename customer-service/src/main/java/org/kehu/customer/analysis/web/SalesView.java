package org.kehu.customer.analysis.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.SalesComposition;

/**
 * Of what sales are made up (销售构成、商品构成).
 *
 * @param change in parts of the amount before; absent when there was none
 * @param others the smallest groups together; absent when all are named
 */
@Schema(name = "SalesComposition")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SalesView(
    String by,
    LocalDate from,
    LocalDate to,
    LocalDate comparedFrom,
    LocalDate comparedTo,
    AnalysisController.MoneyView amount,
    AnalysisController.MoneyView amountBefore,
    @Nullable BigDecimal change,
    List<GroupView> groups,
    @Nullable GroupView others) {

  /**
   * One group.
   *
   * @param value empty for buyers whose file does not have it
   * @param share of the whole amount, 0 to 1
   */
  @Schema(name = "SalesGroup")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GroupView(
      String value,
      long customers,
      String quantity,
      AnalysisController.MoneyView amount,
      BigDecimal share,
      AnalysisController.MoneyView amountBefore,
      BigDecimal shareBefore,
      @Nullable BigDecimal change) {

    static GroupView of(SalesComposition.Group group) {
      return new GroupView(
          group.value(),
          group.customers(),
          group.quantity().stripTrailingZeros().toPlainString(),
          AnalysisController.MoneyView.of(group.amount()),
          group.share(),
          AnalysisController.MoneyView.of(group.amountBefore()),
          group.shareBefore(),
          group.change());
    }
  }

  static SalesView of(SalesComposition sales) {
    SalesComposition.Group others = sales.others();
    return new SalesView(
        sales.by().wireName(),
        sales.stretch().from(),
        sales.stretch().to(),
        sales.stretch().before().from(),
        sales.stretch().before().to(),
        AnalysisController.MoneyView.of(sales.amount()),
        AnalysisController.MoneyView.of(sales.amountBefore()),
        sales.change(),
        sales.groups().stream().map(GroupView::of).toList(),
        others == null ? null : GroupView.of(others));
  }
}
