package org.kehu.complaint.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.recommendation.command.AnswerRecommendation;
import org.kehu.complaint.recommendation.command.Recommend;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on a recommendation. */
final class RecommendationRequests {

  private static final String CHANNEL = "[A-Z][A-Z0-9_]{0,39}";

  private RecommendationRequests() {}

  /** {@code POST /recommendations}. */
  @Schema(name = "MakeRecommendation")
  record Make(
      @Schema(description = "来件 ID") @NotNull @Pattern(regexp = Ids.FORM) String caseId,
      @Schema(description = "产品或服务代码", example = "express-testing")
          @NotNull
          @Pattern(regexp = Ids.CHOSEN_FORM)
          String item,
      @Schema(description = "客户需求", example = "每月都有急单,希望三天内出报告") @NotBlank @Size(max = 1000)
          String need,
      @Schema(description = "推荐方式", example = "TELEPHONE") @NotNull @Pattern(regexp = CHANNEL)
          String via) {

    Recommend command() {
      return new Recommend(caseId, item, need, new Channel(via));
    }
  }

  /** {@code POST /{id}/answer}. */
  @Schema(name = "AnswerRecommendation")
  record Answer(
      @Schema(description = "客户是否有意向", example = "true") @NotNull Boolean wanted,
      @Schema(description = "客户意见", example = "下月起试用") @Nullable @Size(max = 1000) String note) {

    AnswerRecommendation command() {
      return new AnswerRecommendation(wanted, note);
    }
  }
}
