package org.kehu.customer.productquality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;

/**
 * What was found of a product at a customer.
 *
 * @param batch 批次; null when it is not known
 * @param checked how many were checked or delivered, in the product's own unit
 * @param faulty how many of them were faulty
 * @param fault null when none was
 * @param caseNumber of the complaint that belongs to it
 * @param satisfaction with the product, 0 to 10
 */
public record QualityCheck(
    String product,
    @Nullable String batch,
    LocalDate checkedOn,
    @Field(targetType = FieldType.DECIMAL128) BigDecimal checked,
    @Field(targetType = FieldType.DECIMAL128) BigDecimal faulty,
    @Nullable FaultKind fault,
    @Nullable String findings,
    @Nullable String caseNumber,
    @Nullable Integer satisfaction) {

  public QualityCheck {
    checked = checked.setScale(3, RoundingMode.HALF_UP);
    faulty = faulty.setScale(3, RoundingMode.HALF_UP);
  }

  /** Refuses what cannot be: more faulty than checked, faults without a kind, a day to come. */
  void requireSound(LocalDate today) {
    if (faulty.compareTo(checked) > 0) {
      throw QualityProblem.QUALITY_FAULTY_TOO_MANY
          .problem()
          .with("faulty", faulty.toPlainString())
          .with("checked", checked.toPlainString());
    }
    if (isFaulty() != (fault != null)) {
      throw QualityProblem.QUALITY_FAULT_UNCLEAR.problem().with("product", product);
    }
    if (checkedOn.isAfter(today)) {
      throw QualityProblem.QUALITY_DAY_AHEAD.problem().with("day", checkedOn.toString());
    }
  }

  /** Whether any was faulty. */
  public boolean isFaulty() {
    return faulty.signum() > 0;
  }
}
