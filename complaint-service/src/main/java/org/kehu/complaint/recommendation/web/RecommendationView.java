package org.kehu.complaint.recommendation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.recommendation.CustomerReply;
import org.kehu.complaint.recommendation.Recommendation;
import org.kehu.complaint.recommendation.RecommendationStatus;
import org.kehu.kit.access.Level;

/**
 * A recommendation as those see it who work with the customer.
 *
 * @param caseId the case in which the need was heard, when the caller works with that too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Recommendation")
record RecommendationView(
    String id,
    @Schema(example = "TJ-20261122-0001") String number,
    RecommendationStatus status,
    @Nullable String caseId,
    @Schema(example = "express-testing") String item,
    @Schema(example = "每月都有急单,希望三天内出报告") String need,
    @Schema(example = "TELEPHONE") String via,
    @Nullable CustomerReply reply,
    String departmentId,
    Level level,
    Instant madeAt,
    String madeBy,
    Instant changedAt) {

  static RecommendationView of(Recommendation one, @Nullable String seenCase) {
    return new RecommendationView(
        one.id(),
        one.number(),
        one.status(),
        seenCase,
        one.item(),
        one.need(),
        one.via().code(),
        one.reply(),
        one.departmentId(),
        one.level(),
        one.made().at(),
        one.made().by(),
        one.changedAt());
  }
}
