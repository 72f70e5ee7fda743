package org.kehu.survey.response.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.response.Answer;
import org.kehu.survey.response.LowScore;
import org.kehu.survey.response.Response;
import org.kehu.survey.response.ResponseChannel;
import org.kehu.survey.response.Score;

/** A response as staff read it. */
@Schema(name = "Response")
record ResponseView(
    String id,
    String surveyId,
    String invitationId,
    String questionnaireId,
    @Schema(example = "1") int questionnaireVersion,
    @Nullable String customerId,
    @Nullable String caseId,
    ResponseChannel channel,
    @Schema(example = "zh") String language,
    Instant submittedAt,
    @Nullable ScoreView score,
    List<AreaView> areas,
    @Schema(description = "Whether the low-score rule in force at that time found it low")
        boolean low,
    @Nullable @Schema(description = "Version of that rule, if low") Integer lowScoreRuleVersion,
    List<AnswerView> answers) {

  /** A score with formula and n. */
  @Schema(name = "Score")
  record ScoreView(
      @Schema(example = "7.33") BigDecimal value,
      @Schema(example = "10") int scale,
      @Schema(example = "weighted-mean-10") String formula,
      @Schema(example = "1") int formulaVersion,
      @Schema(example = "3") int n) {

    static @Nullable ScoreView of(@Nullable Score score) {
      return score == null ? null : present(score);
    }

    static ScoreView present(Score score) {
      return new ScoreView(
          score.value(), score.scale(), score.formula(), score.formulaVersion(), score.n());
    }
  }

  /** The score of one area. */
  @Schema(name = "AreaScore")
  record AreaView(@Schema(example = "timeliness") String area, ScoreView score) {}

  /** One answer. */
  @Schema(name = "GivenAnswer")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record AnswerView(
      String question,
      @Nullable Integer score,
      List<String> options,
      @Nullable @Schema(example = "希望回复再快一些") String text,
      @Nullable String date,
      Map<String, Integer> rows) {

    static AnswerView of(Answer answer) {
      return new AnswerView(
          answer.question(),
          answer.score(),
          answer.options(),
          answer.text(),
          answer.date(),
          answer.rows());
    }
  }

  static ResponseView of(Response response) {
    LowScore low = response.low();
    return new ResponseView(
        response.id(),
        response.surveyId(),
        response.invitationId(),
        response.questionnaireId(),
        response.questionnaireVersion(),
        response.customerId(),
        response.caseId(),
        response.channel(),
        response.language(),
        response.submittedAt(),
        ScoreView.of(response.overall()),
        response.areas().stream()
            .map(area -> new AreaView(area.area(), ScoreView.present(area.score())))
            .toList(),
        low != null,
        low == null ? null : low.ruleVersion(),
        response.answers().stream().map(AnswerView::of).toList());
  }
}
