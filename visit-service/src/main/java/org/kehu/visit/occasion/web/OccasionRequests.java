package org.kehu.visit.occasion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.visit.occasion.OccasionKind;
import org.kehu.visit.occasion.OccasionPlan;
import org.kehu.visit.occasion.TrainingTopic;

/** Bodies of requests about occasions. */
final class OccasionRequests {

  private OccasionRequests() {}

  @Schema(name = "PlanCustomerActivity", description = "What is planned (活动策划)")
  record Plan(
      @Schema(
              description =
                  "GREETING 节日问候, BIRTHDAY 生日祝福, GIFT 新年礼物, NEW_OFFER 新业务信息, THANK_YOU 答谢会, SEMINAR 研讨会, SYMPOSIUM 座谈会,"
                      + " TRAINING 培训, CONSULTATION 一对一咨询")
          @NotNull
          OccasionKind kind,
      @Schema(example = "2026 年度客户座谈会") @NotBlank @Size(max = 200) String title,
      @Schema(description = "Not before today", example = "2026-12-18T06:00:00Z") @NotNull
          Instant startsAt,
      @Schema(example = "公司三楼会议厅") @Size(max = 200) @Nullable String place,
      @Schema(example = "介绍新检测项目，听取重要客户意见") @Size(max = 8000) @Nullable String content,
      @Schema(description = "Of a training: PRODUCT 产品知识, USAGE 使用方法, AFTER_SALES 售后服务")
          @Size(max = 3)
          @Nullable Set<@NotNull TrainingTopic> topics,
      @Schema(description = "What it may cost; nothing unless given") @Valid
          @Nullable MoneyJson budget) {

    static Plan of(OccasionPlan plan) {
      return new Plan(
          plan.kind(),
          plan.title(),
          plan.startsAt(),
          plan.place(),
          plan.content(),
          plan.topics(),
          MoneyJson.of(plan.budget()));
    }

    OccasionPlan value() {
      return new OccasionPlan(
          kind,
          title,
          startsAt,
          place,
          content,
          topics == null ? Set.of() : topics,
          MoneyJson.toMoney(budget));
    }
  }

  @Schema(name = "InviteToCustomerActivity", description = "Customers who are invited (邀请客户)")
  record Invite(@NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 64) String> customerIds) {}

  @Schema(name = "AnswerToCustomerActivity", description = "What the customer said (客户回复)")
  record Answer(
      @NotNull Boolean accepted,
      @Schema(example = "时间、地点已与客户确认，两人参加") @Size(max = 1000) @Nullable String note) {}

  @Schema(name = "TellOfCustomerActivity", description = "What customers are told (通知内容)")
  record Tell(
      @Schema(description = "One line", example = "新增无损检测服务，欢迎垂询")
          @NotNull
          @Pattern(regexp = "[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]{1,200}")
          String text) {}

  @Schema(name = "NoteCustomerDemand", description = "What is needed next year (次年需求方案)")
  record Demand(
      @Schema(example = "计划新增两条产线的年度检测，预算 30 万元") @NotBlank @Size(max = 4000) String what) {}

  @Schema(name = "HoldCustomerActivity", description = "How it went (活动实施)")
  record Hold(
      @Schema(description = "Customers who came") @NotNull @Size(max = 1000)
          List<@NotBlank @Size(max = 64) String> attendedIds,
      @Schema(example = "座谈两小时，现场解答十五个问题") @NotBlank @Size(max = 8000) String record) {}

  @Schema(name = "PayForCustomerActivity", description = "Something that was paid (活动费用)")
  record Pay(
      @Schema(example = "会场租金") @NotBlank @Size(max = 500) String what,
      @NotNull @Valid MoneyJson amount) {}

  @Schema(name = "EvaluateCustomerActivity", description = "What came of it (活动总结)")
  record Evaluate(
      @Schema(example = "八成客户表示愿意增加检测量") @NotBlank @Size(max = 8000) String effect,
      @Schema(example = "签到排队过长") @Size(max = 8000) @Nullable String problems,
      @Schema(example = "提前发放电子签到码") @Size(max = 4000) @Nullable String lessons,
      @Schema(description = "What it brought in") @Valid @Nullable MoneyJson income) {}

  @Schema(name = "CancelCustomerActivity", description = "It is called off (取消活动)")
  record Cancel(@Schema(example = "场地临时不可用") @NotBlank @Size(max = 1000) String reason) {}
}
