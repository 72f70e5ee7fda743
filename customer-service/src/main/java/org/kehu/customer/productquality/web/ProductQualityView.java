package org.kehu.customer.productquality.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.productquality.ProductQuality;

/** How good products are, the worst first (产品质量统计). */
@Schema(name = "ProductQualityReport")
record ProductQualityView(List<ProductView> items) {

  /**
   * One product.
   *
   * @param rate of the faulty, 0 to 1
   */
  @Schema(name = "ProductQuality")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProductView(
      String product,
      long checks,
      String checked,
      String faulty,
      BigDecimal rate,
      long open,
      long complaints,
      @Nullable BigDecimal satisfaction,
      List<PartView> trend,
      List<PartView> batches) {

    static ProductView of(ProductQuality one) {
      return new ProductView(
          one.product(),
          one.tally().checks(),
          plain(one.tally().checked()),
          plain(one.tally().faulty()),
          one.tally().rate(),
          one.open(),
          one.complaints(),
          one.satisfaction(),
          one.trend().entrySet().stream()
              .map(month -> PartView.of(month.getKey().toString(), month.getValue()))
              .toList(),
          one.batches().stream().map(each -> PartView.of(each.batch(), each.tally())).toList());
    }
  }

  /** A month or a batch. */
  @Schema(name = "ProductQualityPart")
  record PartView(String key, long checks, String checked, String faulty, BigDecimal rate) {

    static PartView of(String key, ProductQuality.Tally tally) {
      return new PartView(
          key, tally.checks(), plain(tally.checked()), plain(tally.faulty()), tally.rate());
    }
  }

  static ProductQualityView of(List<ProductQuality> all) {
    return new ProductQualityView(all.stream().map(ProductView::of).toList());
  }

  private static String plain(BigDecimal quantity) {
    return quantity.stripTrailingZeros().toPlainString();
  }
}
