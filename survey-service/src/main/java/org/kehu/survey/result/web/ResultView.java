package org.kehu.survey.result.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.response.AreaScore;
import org.kehu.survey.response.Score;
import org.kehu.survey.result.QuestionResult;
import org.kehu.survey.result.SurveyResult;
import org.kehu.survey.result.Withheld;

/** The result of a survey as callers read it. */
@Schema(name = "SurveyResult")
record ResultView(
    String surveyId,
    @Schema(example = "120") long invitations,
    @Schema(description = "Number of responses", example = "48") long n,
    @Nullable @Schema(description = "Percent", example = "40.00") BigDecimal responseRate,
    @Schema(description = "Results of fewer responses are not shown", example = "5")
        int minimumGroupSize,
    @Schema(
            description = "Version of the rule on the group size; 0 is the shipped one",
            example = "0")
        int ruleVersion,
    @Schema(description = "Whether there are too few responses to show anything")
        boolean suppressed,
    @Nullable
        @Schema(
            description =
                "Why nothing is told: TOO_FEW answered, or an anonymous survey is STILL_OPEN (暂不公布的原因)")
        Withheld withheld,
    @Nullable ScoreView overall,
    @Nullable
        @Schema(
            description =
                "Half the 95 % confidence interval of the overall score (误差范围): 1.96 s / √n, not"
                    + " corrected for a small population",
            example = "0.42")
        BigDecimal marginOfError,
    @Nullable @Schema(description = "Number of low responses", example = "3") Long low,
    List<AreaView> areas,
    List<QuestionView> questions) {

  /** A score with formula and n. */
  @Schema(name = "ResultScore")
  record ScoreView(
      @Schema(example = "8.25") BigDecimal value,
      @Schema(example = "10") int scale,
      @Schema(example = "csat-mean") String formula,
      @Schema(example = "1") int formulaVersion,
      @Schema(example = "48") int n) {

    static ScoreView of(Score score) {
      return new ScoreView(
          score.value(), score.scale(), score.formula(), score.formulaVersion(), score.n());
    }
  }

  /** The score of an area. */
  @Schema(name = "ResultArea")
  record AreaView(@Schema(example = "service-attitude") String area, ScoreView score) {

    static AreaView of(AreaScore area) {
      return new AreaView(area.area(), ScoreView.of(area.score()));
    }
  }

  /** The result of a question or of a row of a matrix. */
  @Schema(name = "ResultQuestion")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record QuestionView(
      @Schema(example = "timeliness") String code,
      @Nullable String row,
      QuestionKind kind,
      long n,
      boolean suppressed,
      List<ScoreView> scores,
      @Schema(description = "Times each point was given") Map<Integer, Long> points,
      @Schema(description = "Times each option was chosen") Map<String, Long> options) {

    static QuestionView of(QuestionResult result) {
      return new QuestionView(
          result.code(),
          result.row(),
          result.kind(),
          result.n(),
          result.suppressed(),
          result.scores().stream().map(ScoreView::of).toList(),
          result.tally().points(),
          result.tally().options());
    }
  }

  static ResultView of(SurveyResult result) {
    Score overall = result.overall();
    return new ResultView(
        result.surveyId(),
        result.invitations(),
        result.n(),
        result.responseRate(),
        result.minimumGroupSize(),
        result.ruleVersion(),
        result.suppressed(),
        result.withheld(),
        overall == null ? null : ScoreView.of(overall),
        result.marginOfError(),
        result.low(),
        result.areas().stream().map(AreaView::of).toList(),
        result.questions().stream().map(QuestionView::of).toList());
  }
}
