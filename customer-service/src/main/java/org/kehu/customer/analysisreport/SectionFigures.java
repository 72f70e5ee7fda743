package org.kehu.customer.analysisreport;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.SalesBasis;
import org.kehu.customer.analysis.SalesComposition;
import org.kehu.kit.money.Money;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;

/**
 * A section of the template with what the system knew when the report was drafted.
 *
 * @param basis by what sales are divided; null for words only
 * @param guide what is to be written
 * @param change of the whole amount; null when there was nothing before, or without figures
 */
public record SectionFigures(
    String code,
    String title,
    @Nullable SalesBasis basis,
    String guide,
    @Nullable Money amount,
    @Nullable Money amountBefore,
    @Nullable @Field(targetType = FieldType.DECIMAL128) BigDecimal change,
    List<Line> lines) {

  /**
   * One group.
   *
   * @param value null for all groups beyond those named
   */
  public record Line(
      @Nullable String value,
      long customers,
      Money amount,
      @Field(targetType = FieldType.DECIMAL128) BigDecimal share,
      Money amountBefore,
      @Field(targetType = FieldType.DECIMAL128) BigDecimal shareBefore,
      @Nullable @Field(targetType = FieldType.DECIMAL128) BigDecimal change) {

    static Line of(@Nullable String value, SalesComposition.Group group) {
      return new Line(
          value,
          group.customers(),
          Money.yuan(group.amount()),
          group.share(),
          Money.yuan(group.amountBefore()),
          group.shareBefore(),
          group.change());
    }
  }
}
