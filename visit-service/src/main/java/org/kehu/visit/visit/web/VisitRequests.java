package org.kehu.visit.visit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.visit.CompleteVisit;
import org.kehu.visit.visit.Confirmation;
import org.kehu.visit.visit.FormAnswer;
import org.kehu.visit.visit.FormField;
import org.kehu.visit.visit.Intention;
import org.kehu.visit.visit.Material;
import org.kehu.visit.visit.PlanVisit;
import org.kehu.visit.visit.Preparation;
import org.kehu.visit.visit.VisitPlan;
import org.kehu.visit.visit.VisitPurpose;
import org.kehu.visit.visit.Visitor;

/** Bodies of requests about visits. */
final class VisitRequests {

  private VisitRequests() {}

  @Schema(name = "PlanVisit", description = "A visit to plan (拜访计划: 目的、时间、人员、内容)")
  record Plan(
      @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") @NotBlank @Size(max = 64)
          String customerId,
      @NotNull VisitPurpose purpose,
      @Schema(
              description = "Not before today, at most two years ahead",
              example = "2026-12-01T01:30:00Z")
          @NotNull
          Instant plannedAt,
      @Schema(description = "Staff id; the caller unless given. Only leaders plan for others")
          @Size(max = 64)
          @Nullable String ownerId,
      @Schema(description = "Who goes along (拜访人员)") @Size(max = 20)
          @Nullable List<@NotNull @Valid VisitorBody> visitors,
      @Schema(example = "了解明年检测需求，介绍新的化学分析能力") @Size(max = 4000) @Nullable String content,
      @Schema(example = "客户厂区三号会议室") @Size(max = 200) @Nullable String place) {

    PlanVisit command() {
      return new PlanVisit(
          customerId, purpose, plannedAt, ownerId, values(visitors), content, place);
    }
  }

  @Schema(name = "GivenVisitor", description = "Somebody of ours who goes along")
  record VisitorBody(
      @Schema(example = "st-feng-dakehu") @NotBlank @Size(max = 64) String staffId,
      @Schema(example = "主谈，负责合作方案") @Size(max = 200) @Nullable String duty) {

    Visitor value() {
      return new Visitor(staffId, duty);
    }
  }

  @Schema(name = "EditVisit", description = "What of a plan may be edited")
  record Edit(
      @NotNull VisitPurpose purpose,
      @Size(max = 20) @Nullable List<@NotNull @Valid VisitorBody> visitors,
      @Size(max = 4000) @Nullable String content,
      @Size(max = 200) @Nullable String place) {

    static Edit of(VisitPlan plan) {
      List<VisitorBody> visitors =
          plan.visitors().stream()
              .map(visitor -> new VisitorBody(visitor.staffId(), visitor.duty()))
              .toList();
      return new Edit(plan.purpose(), visitors, plan.content(), plan.place());
    }

    VisitPlan value() {
      return new VisitPlan(purpose, values(visitors), content, place);
    }
  }

  @Schema(name = "ConfirmVisit", description = "Confirmed with the customer (与客户确认)")
  record Confirm(
      @NotNull Confirmation.Channel channel,
      @Schema(example = "王经理确认周二上午九点半到访") @Size(max = 1000) @Nullable String note) {}

  @Schema(name = "PrepareVisit", description = "Checklist before the visit (拜访准备)")
  record Prepare(
      @Schema(description = "Customer's situation known (了解客户情况)", example = "true") @NotNull
          Boolean situationKnown,
      @Schema(description = "Customer's needs known (了解客户需求)", example = "true") @NotNull
          Boolean needsKnown,
      @Schema(description = "Materials ready (资料)") @NotNull @Size(max = 10)
          Set<@NotNull Material> materials,
      @Schema(description = "Who goes, each with a duty (职责和分工)") @NotNull @Size(max = 20)
          List<@NotNull @Valid VisitorBody> visitors) {

    Preparation value() {
      return new Preparation(situationKnown, needsKnown, materials, values(visitors));
    }
  }

  @Schema(name = "ConductVisit", description = "The visit took place (拜访实施)")
  record Conduct(
      @Schema(description = "When we arrived; now unless given") @Nullable Instant arrivedAt,
      @Schema(example = "对检测周期满意，希望增加上门取样") @Size(max = 4000) @Nullable String feedback) {}

  @Schema(name = "CompleteVisit", description = "The visit summed up (拜访总结)")
  record Complete(
      @Schema(example = "客户明年计划扩产，合作意向强烈，需要一份年度方案") @NotBlank @Size(max = 8000) String summary,
      @NotNull Intention intention,
      @Schema(description = "What follows; becomes a follow-up (下一步跟进)") @Valid
          @Nullable NextStepBody nextStep,
      @Schema(example = "同区域两家新厂将在年内投产") @Size(max = 4000) @Nullable String marketNotes,
      @Schema(example = "竞争对手承诺三天出报告") @Size(max = 4000) @Nullable String competitorNotes,
      @Schema(description = "Answers to the form of the customer's class (拜访表单)") @Size(max = 50)
          @Nullable List<@NotNull @Valid AnswerBody> form) {

    CompleteVisit command() {
      return new CompleteVisit(
          summary,
          intention,
          nextStep == null ? null : nextStep.value(),
          marketNotes,
          competitorNotes,
          form == null ? List.of() : form.stream().map(AnswerBody::value).toList());
    }
  }

  @Schema(name = "GivenFormAnswer", description = "An answer to something that the form asks")
  record AnswerBody(
      @Schema(example = "yearVolume") @NotNull @Pattern(regexp = FormField.CODE) String code,
      @Schema(
              description = "Numbers plain, dates ISO, yes and no as true and false",
              example = "120")
          @NotBlank
          @Size(max = 2000)
          String answer) {

    FormAnswer value() {
      return new FormAnswer(code, answer);
    }
  }

  @Schema(name = "PlanNextStep", description = "What follows from the visit")
  record NextStepBody(
      @Schema(example = "寄送年度检测方案并电话跟进") @NotBlank @Size(max = 2000) String what,
      @Schema(description = "Staff id; the owner of the visit unless given") @Size(max = 64)
          @Nullable String ownerId,
      @Schema(example = "2026-12-10") @NotNull LocalDate dueOn,
      @Schema(description = "PHONE unless given") @Nullable ContactMode mode) {

    CompleteVisit.Step value() {
      return new CompleteVisit.Step(what, ownerId, dueOn, mode == null ? ContactMode.PHONE : mode);
    }
  }

  @Schema(name = "ReportVisit", description = "Reported to leadership (拜访汇报)")
  record ReportTo(
      @Schema(description = "Staff id of the leader", example = "st-he-dakehu")
          @NotBlank
          @Size(max = 64)
          String toId,
      @Schema(example = "周例会上已汇报") @Size(max = 2000) @Nullable String note) {}

  @Schema(name = "RescheduleVisit", description = "Moved to another time (改期)")
  record Reschedule(
      @Schema(example = "2026-12-03T01:30:00Z") @NotNull Instant plannedAt,
      @Schema(example = "客户临时有会") @NotBlank @Size(max = 1000) String reason) {}

  @Schema(name = "VisitReason", description = "Why it did not take place")
  record Reason(@Schema(example = "客户停产检修") @NotBlank @Size(max = 1000) String reason) {}

  private static List<Visitor> values(@Nullable List<VisitorBody> visitors) {
    return visitors == null ? List.of() : visitors.stream().map(VisitorBody::value).toList();
  }
}
