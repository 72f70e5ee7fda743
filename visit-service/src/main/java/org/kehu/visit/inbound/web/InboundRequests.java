package org.kehu.visit.inbound.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.visit.inbound.AnnounceInbound;
import org.kehu.visit.inbound.Arrangement;
import org.kehu.visit.inbound.Guest;
import org.kehu.visit.inbound.GuestRank;

/** Bodies of requests about customers who visit us. */
final class InboundRequests {

  private InboundRequests() {}

  @Schema(name = "AnnounceInboundVisit", description = "Guests of a customer (客户来访预约)")
  record Announce(
      @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") @NotBlank @Size(max = 64)
          String customerId,
      @Schema(example = "考察实验室，商谈年度协议") @Size(max = 1000) @Nullable String topic,
      @NotEmpty @Size(max = 50) List<@NotNull @Valid GuestBody> guests,
      @Schema(description = "Not before today", example = "2026-12-01T02:00:00Z") @NotNull
          Instant expectedAt,
      @Schema(description = "Who receives; the caller is among them") @Size(max = 20)
          @Nullable List<@NotBlank @Size(max = 64) String> hostIds,
      @Schema(example = "贵宾会议室") @Size(max = 200) @Nullable String place,
      @Schema(description = "Transport, presents, meals", example = "派车接站，参观后工作午餐")
          @Size(max = 2000)
          @Nullable String details) {

    AnnounceInbound command() {
      return new AnnounceInbound(
          customerId,
          topic,
          guests.stream().map(GuestBody::value).toList(),
          new Arrangement(expectedAt, orEmpty(hostIds), place, details));
    }

    @Override
    public String toString() {
      return "Announce[***]";
    }
  }

  @Schema(name = "AnnouncedGuest", description = "Somebody who comes (来访人员)")
  record GuestBody(
      @Schema(example = "钱总") @Size(max = 100) @Nullable String name,
      @Schema(example = "总经理") @Size(max = 100) @Nullable String position,
      @Schema(description = "TOP 企业负责人, SENIOR 部门负责人, STAFF 一般人员") @NotNull GuestRank rank) {

    Guest value() {
      return new Guest(name, position, rank);
    }

    @Override
    public String toString() {
      return "GuestBody[***]";
    }
  }

  @Schema(name = "ArrangeInboundVisit", description = "How they will be received (接待安排)")
  record Arrange(
      @Schema(example = "2026-12-01T02:00:00Z") @NotNull Instant expectedAt,
      @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> hostIds,
      @Size(max = 200) @Nullable String place,
      @Size(max = 2000) @Nullable String details) {

    Arrangement value() {
      return new Arrangement(expectedAt, orEmpty(hostIds), place, details);
    }
  }

  @Schema(name = "ReceiveInboundVisit", description = "How it went (接待记录)")
  record Receive(
      @Schema(description = "Now unless given") @Nullable Instant arrivedAt,
      @Schema(example = "参观实验室，商定下季度送检计划") @NotBlank @Size(max = 8000) String content,
      @Schema(example = "对新设备很感兴趣") @Size(max = 4000) @Nullable String feedback,
      @Schema(
              description = "What had gone wrong with our work, as talked through (检测问题沟通)",
              example = "上月两份报告延误，已说明原因并致歉")
          @Size(max = 4000)
          @Nullable String problems) {}

  @Schema(name = "CancelInboundVisit", description = "It is called off (取消来访)")
  record Cancel(@Schema(example = "客户行程变更") @NotBlank @Size(max = 1000) String reason) {}

  @Schema(name = "AskInboundExpense", description = "Money for entertaining (款待费用申请)")
  record Ask(
      @Schema(example = "工作午餐六人") @NotBlank @Size(max = 500) String what,
      @NotNull @Valid MoneyJson amount) {}

  @Schema(name = "SettleInboundExpense", description = "What it came to (费用结算)")
  record Settle(@NotNull @Valid MoneyJson spent) {}

  private static List<String> orEmpty(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids;
  }
}
