package org.kehu.customer.salesplan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.salesplan.PlanContent;
import org.kehu.customer.salesplan.PlanDraft;
import org.kehu.customer.salesplan.PlanMove;
import org.kehu.customer.salesplan.PlanReview;
import org.kehu.customer.salesplan.PlanStatus;
import org.kehu.customer.salesplan.PlanVersion;
import org.kehu.customer.salesplan.SalesPlan;
import org.kehu.customer.salesplan.Standing;
import org.kehu.customer.salesplan.SubjectKind;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;

/** A sales plan as it is shown (年度销售计划). */
@Schema(name = "SalesPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SalesPlanView(
    String id,
    @Schema(example = "XJ-2027-000012") String number,
    SubjectKind kind,
    String subject,
    int year,
    String departmentId,
    String takenBy,
    String responsibleId,
    PlanStatus status,
    List<PlanMove> allowedMoves,
    List<VersionView> versions,
    @Nullable DraftView draft,
    List<ReviewView> reviews,
    @Nullable LocalDate reviewDueOn,
    StandingView standing,
    @Nullable String result) {

  /** Targets of the year, its quarters and months (目标). */
  @Schema(name = "SalesPlanTargets")
  record ContentView(MoneyJson target, List<QuarterView> quarters, String strategy) {

    static ContentView of(PlanContent content) {
      return new ContentView(
          json(content.target()),
          content.quarters().stream()
              .map(one ->
                  new QuarterView(
                      json(one.target()), one.months().stream().map(SalesPlanView::json).toList()))
              .toList(),
          content.strategy());
    }
  }

  /** Targets of a quarter (季度目标). */
  @Schema(name = "SalesQuarterView")
  record QuarterView(MoneyJson target, List<MoneyJson> months) {}

  /** An approved version, oldest first; the last holds (计划版本). */
  @Schema(name = "SalesPlanVersion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(
      int version,
      ContentView content,
      @Nullable String reason,
      String by,
      String approvedBy,
      Instant approvedAt) {

    static VersionView of(PlanVersion one) {
      return new VersionView(
          one.number(),
          ContentView.of(one.content()),
          one.reason(),
          one.by(),
          one.approvedBy(),
          one.approvedAt());
    }
  }

  /** The version that is being made (草案). */
  @Schema(name = "SalesPlanDraft")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DraftView(
      ContentView content,
      @Nullable String reason,
      String by,
      @Nullable String approvalId,
      @Nullable String note) {

    static DraftView of(PlanDraft one) {
      return new DraftView(
          ContentView.of(one.content()), one.reason(), one.by(), one.approvalId(), one.note());
    }
  }

  /** What came of a quarter (季度检讨). */
  @Schema(name = "SalesPlanReview")
  record ReviewView(
      int quarter,
      MoneyJson target,
      MoneyJson attained,
      String findings,
      String measures,
      String by,
      Instant at) {

    static ReviewView of(PlanReview one) {
      return new ReviewView(
          one.quarter(),
          json(one.target()),
          json(one.attained()),
          one.findings(),
          one.measures(),
          one.by(),
          one.at());
    }
  }

  /** How it stood when it was counted last (完成情况). */
  @Schema(name = "SalesPlanStanding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StandingView(
      List<MoneyJson> attained,
      MoneyJson expected,
      boolean fellShort,
      @Nullable LocalDate shortSince,
      @Nullable Instant countedAt) {

    static StandingView of(Standing one) {
      return new StandingView(
          one.attained().stream().map(SalesPlanView::json).toList(),
          json(one.expected()),
          one.fellShort(),
          one.shortSince(),
          one.countedAt());
    }
  }

  static SalesPlanView of(SalesPlan plan) {
    return new SalesPlanView(
        plan.id(),
        plan.number(),
        plan.about().kind(),
        plan.about().value(),
        plan.year().getValue(),
        plan.departmentId(),
        plan.takenBy(),
        plan.responsibleId(),
        plan.status(),
        List.copyOf(plan.status().allowed()),
        plan.versions().stream().map(VersionView::of).toList(),
        plan.atHand().map(DraftView::of).orElse(null),
        plan.reviews().stream().map(ReviewView::of).toList(),
        plan.reviewDueOn(),
        StandingView.of(plan.standing()),
        plan.result());
  }

  static MoneyJson json(Money money) {
    return Objects.requireNonNull(MoneyJson.of(money));
  }
}
