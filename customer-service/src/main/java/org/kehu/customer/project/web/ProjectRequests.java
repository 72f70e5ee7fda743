package org.kehu.customer.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.Milestone;
import org.kehu.customer.project.Need;
import org.kehu.customer.project.OpenProject;
import org.kehu.customer.project.PlanTerms;
import org.kehu.customer.project.ServiceContent;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.web.MoneyJson;

/** Bodies of the commands on the course of service projects. */
final class ProjectRequests {

  private ProjectRequests() {}

  /** A customer came with a question (项目咨询). */
  @Schema(
      name = "OpenProject",
      example =
          """
          {"customerId": "0198c1f0-7c1a-7000-8000-000000000001",
           "question": "拟在南沙设立控制器装配厂,咨询选址、手续与投产支持",
           "leaderId": "st-feng-dakehu"}
          """)
  record Open(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String customerId,
      @NotBlank @Size(max = 4000) String question,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String leaderId) {

    OpenProject toCommand() {
      return new OpenProject(customerId, question.strip(), leaderId);
    }
  }

  /** A need and who serves it (需求与服务人员). */
  @Schema(
      name = "ProjectNeed",
      example =
          "{\"content\": \"FORMALITIES\", \"what\": \"三个月内取得营业执照\", \"staffId\":"
              + " \"st-pu-tong\"}")
  record NeedBody(
      @NotNull ServiceContent content,
      @NotBlank @Size(max = 1000) String what,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String staffId) {

    Need toNeed() {
      return new Need(content, what.strip(), staffId);
    }
  }

  /** What the customer needs (需求沟通). */
  @Schema(
      name = "DiscussProject",
      example =
          """
          {"needs": [{"content": "FORMALITIES", "what": "三个月内取得营业执照", "staffId": "st-pu-tong"},
            {"content": "OPERATIONS_SUPPORT", "what": "投产首年驻场支持", "staffId": "st-chen-kefu"}]}
          """)
  record Discuss(@NotEmpty @Size(max = 20) List<@Valid @NotNull NeedBody> needs) {

    List<Need> toNeeds() {
      return needs.stream().map(NeedBody::toNeed).toList();
    }
  }

  /** A node (时间节点). */
  @Schema(
      name = "ProjectMilestone",
      example =
          "{\"what\": \"产线联调完成\", \"responsibleId\": \"st-feng-dakehu\", \"dueOn\":"
              + " \"2027-05-31\"}")
  record MilestoneBody(
      @NotBlank @Size(max = 200) String what,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String responsibleId,
      @NotNull LocalDate dueOn) {

    Milestone toMilestone() {
      return new Milestone(what.strip(), responsibleId, dueOn);
    }
  }

  /** A cooperation plan (个性化合作方案). */
  @Schema(
      name = "ProposeProjectPlan",
      example =
          """
          {"contents": ["FORMALITIES", "OPERATIONS_SUPPORT"],
           "solution": "按客户两班制产能定制装配线,首年驻场支持",
           "price": {"amount": "520000.00"}, "budget": {"amount": "360000.00"}, "marginTarget": 30,
           "milestones": [{"what": "产线联调完成", "responsibleId": "st-feng-dakehu",
            "dueOn": "2027-05-31"}]}
          """)
  record Propose(
      @NotEmpty @Size(max = 5) List<@NotNull ServiceContent> contents,
      @NotBlank @Size(max = 4000) String solution,
      @NotNull @Valid MoneyJson price,
      @NotNull @Valid MoneyJson budget,
      @NotNull @Min(0) @Max(100) Integer marginTarget,
      @NotEmpty @Size(max = 20) List<@Valid @NotNull MilestoneBody> milestones) {

    PlanTerms toTerms() {
      return new PlanTerms(
          contents,
          solution.strip(),
          price.toMoney(),
          budget.toMoney(),
          marginTarget,
          milestones.stream().map(MilestoneBody::toMilestone).toList());
    }
  }

  /** What the customer said to a plan (客户确认方案). */
  @Schema(
      name = "AnswerProjectPlan",
      example = "{\"confirmed\": true, \"on\": \"2026-11-27\", \"note\": \"客户盖章确认书 QR-2026-08\"}")
  record Answer(
      @NotNull Boolean confirmed, @NotNull LocalDate on, @NotBlank @Size(max = 1000) String note) {}

  /** It is over (结束项目). */
  @Schema(name = "CloseProject", example = "{\"result\": \"投产满一年,客户续签支持服务\"}")
  record Close(@NotBlank @Size(max = 4000) String result) {}

  /** Nothing comes of it (放弃项目). */
  @Schema(name = "AbandonProject", example = "{\"reason\": \"客户暂缓投资\"}")
  record Abandon(@NotBlank @Size(max = 1000) String reason) {}
}
