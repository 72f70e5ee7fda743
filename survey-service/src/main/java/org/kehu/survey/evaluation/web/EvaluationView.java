package org.kehu.survey.evaluation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.evaluation.Assessment;
import org.kehu.survey.evaluation.AwardProposal;
import org.kehu.survey.evaluation.Evaluation;
import org.kehu.survey.evaluation.EvaluationMove;
import org.kehu.survey.evaluation.EvaluationStatus;
import org.kehu.survey.goal.GoalStanding;
import org.kehu.survey.measure.web.ScorecardView;

/** An evaluation as callers read it. */
@Schema(name = "Evaluation")
record EvaluationView(
    String id,
    @Schema(example = "KP-2026-0001") String number,
    EvaluationStatus status,
    Set<EvaluationMove> allowedMoves,
    @Schema(example = "customer-service") String departmentId,
    ScorecardView card,
    List<StandingView> goals,
    @Nullable @Schema(example = "服务态度好，处理及时。") String remarks,
    @Nullable @Schema(example = "加强产品知识培训，提高首次解决率。") String suggestions,
    @Nullable @Schema(description = "Reward proposed (奖励建议)") AwardProposal award,
    @Nullable @Schema(example = "st-sun-jingli") String assessedBy,
    @Nullable @Schema(description = "See /api/v1/approvals/survey") String approvalId,
    @Nullable @Schema(example = "st-wang-zong") String approvedBy,
    @Nullable Instant approvedAt,
    Instant createdAt,
    Instant changedAt) {

  /** A goal of the year, as far as it falls into the period. */
  @Schema(name = "EvaluatedGoal")
  record StandingView(
      @Schema(example = "全年回访重点客户") String title,
      @Schema(example = "次") String unit,
      @Schema(example = "120") long planned,
      @Schema(example = "126") long reached,
      @Schema(description = "Whether what was planned is reached (完成)") boolean met) {

    static StandingView of(GoalStanding one) {
      return new StandingView(
          one.title(), one.unit(), one.planned(), one.reached(), one.isReached());
    }
  }

  static EvaluationView of(Evaluation one) {
    Assessment said = one.assessment();
    return new EvaluationView(
        one.id(),
        one.number(),
        one.status(),
        one.status().allowed(),
        one.departmentId(),
        ScorecardView.of(one.card()),
        one.goals().stream().map(StandingView::of).toList(),
        said == null ? null : said.remarks(),
        said == null ? null : said.suggestions(),
        said == null ? null : said.award(),
        said == null ? null : said.by(),
        one.approvalId(),
        one.approvedBy(),
        one.approvedAt(),
        one.createdAt(),
        one.changedAt());
  }
}
