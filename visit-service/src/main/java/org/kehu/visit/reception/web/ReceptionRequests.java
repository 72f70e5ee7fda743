package org.kehu.visit.reception.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.reception.CameBefore;
import org.kehu.visit.reception.GrabKind;
import org.kehu.visit.reception.RegisterCustomer;
import org.kehu.visit.reception.Result;
import org.kehu.visit.reception.TwoQuestions;
import org.kehu.visit.reception.Visitor;
import org.kehu.visit.reception.WhoReceived;
import org.kehu.visit.rota.Lane;

/** Bodies of requests about the customer register. */
final class ReceptionRequests {

  private ReceptionRequests() {}

  @Schema(name = "RegisterReception", description = "A customer came or called (客户登记)")
  record Register(
      @Schema(description = "Department on whose floor; the caller's own unless given")
          @Size(max = 64)
          @Nullable String outletId,
      @Schema(description = "VISIT 来访 or CALL 来电", example = "VISIT") @NotNull Lane channel,
      @Schema(description = "First obligatory question: has the customer been here (是否来过)") @NotNull
          CameBefore cameBefore,
      @Schema(description = "Second, of those who have: who received them (谁接待过)")
          @Nullable WhoReceived whoReceived,
      @Schema(description = "Staff id, when a name was given", example = "st-han-xiaoshou")
          @Size(max = 64)
          @Nullable String receivedById,
      @Schema(description = "The customer's file, when there is one") @Size(max = 64)
          @Nullable String customerId,
      @Schema(example = "赵先生") @Size(max = 100) @Nullable String name,
      @Schema(description = "Recognises who comes again", example = "13800001234")
          @Size(max = 30)
          @Pattern(regexp = "[0-9+()\\- ]{5,30}")
          @Nullable String phone,
      @Schema(description = "Salesperson whom the customer asks for (客户指定)") @Size(max = 64)
          @Nullable String namedId,
      @Schema(description = "Customer who brought them along (老客户介绍)") @Size(max = 64)
          @Nullable String referredById,
      @Schema(description = "Who recognised a customer of theirs (初始接待人认出)") @Size(max = 64)
          @Nullable String recognisedById) {

    RegisterCustomer command(String outlet) {
      return new RegisterCustomer(
          outlet,
          channel,
          new TwoQuestions(cameBefore, whoReceived, receivedById),
          customerId,
          new Visitor(name, phone),
          namedId,
          referredById,
          recognisedById);
    }

    @Override
    public String toString() {
      return "Register[***]";
    }
  }

  @Schema(name = "InviteToReception", description = "A colleague is asked to join (邀请协助)")
  record Invite(@Schema(example = "st-yang-zongjian") @NotBlank @Size(max = 64) String staffId) {}

  @Schema(name = "EndReception", description = "The reception is over (接待结束)")
  record End(
      @Schema(description = "LEFT only while nobody has received") @NotNull Result result,
      @Schema(example = "介绍了两款产品，约定周五再来") @Size(max = 4000) @Nullable String content,
      @Schema(description = "What the customer said of us (客户反馈)", example = "上次检测报告晚了两天")
          @Size(max = 4000)
          @Nullable String feedback) {}

  @Schema(name = "IdentifyVisitor", description = "Which customer the visitor is (关联客户)")
  record Identify(
      @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") @NotBlank @Size(max = 64)
          String customerId) {}

  @Schema(name = "FindGrabbing", description = "The customer was grabbed (认定抢单)")
  record Grab(
      @NotNull GrabKind kind,
      @Schema(description = "Whose customer it is", example = "st-han-xiaoshou")
          @NotBlank
          @Size(max = 64)
          String belongsToId,
      @Schema(example = "客户进门即点名找韩销售，当值人员未告知") @NotBlank @Size(max = 2000) String note) {}
}
