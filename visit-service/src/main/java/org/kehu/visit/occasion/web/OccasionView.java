package org.kehu.visit.occasion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.visit.occasion.Cost;
import org.kehu.visit.occasion.Evaluation;
import org.kehu.visit.occasion.Invitation;
import org.kehu.visit.occasion.Occasion;
import org.kehu.visit.occasion.OccasionKind;
import org.kehu.visit.occasion.OccasionPlan;
import org.kehu.visit.occasion.OccasionStatus;
import org.kehu.visit.occasion.TrainingTopic;

/** An occasion as callers see it; without customers whom they may not see. */
@Schema(name = "CustomerActivity", description = "An occasion with customers (客户活动)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OccasionView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "HD-20261128-0001") String number,
    OccasionKind kind,
    OccasionStatus status,
    String departmentId,
    @Schema(example = "st-he-dakehu") String organiserId,
    @Schema(example = "2026 年度客户座谈会") String title,
    Instant startsAt,
    @Nullable String place,
    @Nullable String content,
    Set<TrainingTopic> topics,
    @Schema(description = "What the last one of its kind taught (上次活动的改进意见)")
        @Nullable String formerLessons,
    List<Invitation> invitations,
    MoneyJson budget,
    @Schema(description = "What was paid so far") MoneyJson spent,
    boolean overBudget,
    List<CostView> costs,
    @Nullable String record,
    @Nullable EvaluationView evaluation,
    @Nullable String cancelledBecause,
    Instant createdAt,
    Instant changedAt,
    long version) {

  @Schema(name = "CustomerActivityCost", description = "Something that was paid (活动费用)")
  record CostView(String what, MoneyJson amount, String by, Instant at) {

    static CostView of(Cost cost) {
      return new CostView(cost.what(), json(cost.amount()), cost.by(), cost.at());
    }
  }

  @Schema(name = "CustomerActivityEvaluation", description = "What came of it (活动总结)")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EvaluationView(
      Instant at,
      String by,
      String effect,
      @Nullable String problems,
      @Nullable String lessons,
      @Nullable MoneyJson income) {

    static EvaluationView of(Evaluation said) {
      return new EvaluationView(
          said.at(),
          said.by(),
          said.effect(),
          said.problems(),
          said.lessons(),
          MoneyJson.of(said.income()));
    }
  }

  static OccasionView of(Occasion occasion, List<Invitation> shown) {
    OccasionPlan plan = occasion.plan();
    Evaluation evaluation = occasion.evaluation();
    return new OccasionView(
        occasion.id(),
        occasion.number(),
        occasion.kind(),
        occasion.status(),
        occasion.departmentId(),
        occasion.organiserId(),
        plan.title(),
        plan.startsAt(),
        plan.place(),
        plan.content(),
        plan.topics(),
        occasion.formerLessons(),
        shown,
        json(occasion.budget()),
        json(occasion.spent()),
        occasion.spent().compareTo(occasion.budget()) > 0,
        occasion.costs().stream().map(CostView::of).toList(),
        occasion.record(),
        evaluation == null ? null : EvaluationView.of(evaluation),
        occasion.cancelledBecause(),
        occasion.createdAt(),
        occasion.changedAt(),
        occasion.version());
  }

  private static MoneyJson json(Money money) {
    return Objects.requireNonNull(MoneyJson.of(money));
  }
}
