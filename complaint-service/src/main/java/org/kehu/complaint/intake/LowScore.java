package org.kehu.complaint.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A low score that a survey found.
 *
 * @param surveyId the survey
 * @param customerId who gave it
 * @param caseId the case whose handling was judged
 * @param score what was given
 * @param scale of how many
 * @param area what was judged
 */
public record LowScore(
    String surveyId,
    @Nullable String customerId,
    @Nullable String caseId,
    BigDecimal score,
    BigDecimal scale,
    @Nullable String area) {

  String words() {
    String what = area == null ? "" : "(评价方面:" + area + ")";
    return "满意度调查低分:%s 分(满分 %s 分)%s,请回访了解原因并处理。"
        .formatted(score.toPlainString(), scale.toPlainString(), what);
  }
}
