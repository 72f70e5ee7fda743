package org.kehu.customer.productquality.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.productquality.FaultKind;
import org.kehu.customer.productquality.QualityCheck;
import org.kehu.customer.productquality.QualityRecord;

/** A check of a product as it is shown (产品质量跟踪). */
@Schema(name = "ProductQualityRecord")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualityView(
    String id,
    String customerId,
    String product,
    @Nullable String batch,
    LocalDate checkedOn,
    String checked,
    String faulty,
    @Nullable FaultKind fault,
    @Nullable String findings,
    @Nullable String caseNumber,
    @Nullable Integer satisfaction,
    String recordedBy,
    boolean open,
    @Nullable String remedy,
    @Nullable Instant settledAt,
    @Nullable String settledBy) {

  static QualityView of(QualityRecord record) {
    QualityCheck check = record.check();
    QualityRecord.Remedy remedy = record.remedy();
    return new QualityView(
        record.id(),
        record.customerId(),
        check.product(),
        check.batch(),
        check.checkedOn(),
        check.checked().stripTrailingZeros().toPlainString(),
        check.faulty().stripTrailingZeros().toPlainString(),
        check.fault(),
        check.findings(),
        check.caseNumber(),
        check.satisfaction(),
        record.recordedBy(),
        record.isOpen(),
        remedy == null ? null : remedy.what(),
        remedy == null ? null : remedy.at(),
        remedy == null ? null : remedy.by());
  }
}
