package org.kehu.visit.inbound.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.visit.inbound.CallingOff;
import org.kehu.visit.inbound.Expense;
import org.kehu.visit.inbound.Guest;
import org.kehu.visit.inbound.GuestRank;
import org.kehu.visit.inbound.InboundRecord;
import org.kehu.visit.inbound.InboundStatus;
import org.kehu.visit.inbound.InboundVisit;
import org.kehu.visit.inbound.Welcome;

/** A customer's visit to us as callers see it; guests masked for whom they do not concern. */
@Schema(name = "InboundVisit", description = "A customer's visit to us (客户来访)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboundView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "LF-20261128-0001") String number,
    String customerId,
    @Schema(example = "st-feng-dakehu") String ownerId,
    @Schema(description = "Department that receives") String hostDepartmentId,
    InboundStatus status,
    @Schema(description = "VIP 贵宾, SENIOR 重要, NORMAL 一般") Welcome welcome,
    @Nullable String topic,
    List<GuestView> guests,
    Instant expectedAt,
    List<String> hostIds,
    @Nullable String place,
    @Nullable String details,
    @Nullable InboundRecord received,
    @Nullable CallingOff cancelled,
    List<ExpenseView> expenses,
    String level,
    Instant createdAt,
    Instant changedAt,
    long version) {

  @Schema(name = "InboundGuest", description = "Somebody who comes")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GuestView(@Nullable String name, @Nullable String position, GuestRank rank) {

    static GuestView of(Guest guest) {
      return new GuestView(guest.name(), guest.position(), guest.rank());
    }
  }

  @Schema(name = "InboundExpense", description = "Cost of entertaining (款待费用)")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExpenseView(
      int number,
      String what,
      MoneyJson asked,
      Expense.State state,
      @Schema(description = "The question put to the leader") String approvalId,
      String askedBy,
      @Nullable MoneyJson spent) {

    static ExpenseView of(Expense expense) {
      return new ExpenseView(
          expense.number(),
          expense.what(),
          Objects.requireNonNull(MoneyJson.of(expense.asked())),
          expense.state(),
          expense.approvalId(),
          expense.askedBy(),
          MoneyJson.of(expense.spent()));
    }
  }

  static InboundView of(InboundVisit visit, Disclosure to) {
    return new InboundView(
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.ownerId(),
        visit.hostDepartmentId(),
        visit.status(),
        visit.welcome(),
        visit.topic(),
        visit.guests().stream().map(guest -> GuestView.of(guest.shown(to))).toList(),
        visit.arrangement().expectedAt(),
        visit.arrangement().hostIds(),
        visit.arrangement().place(),
        visit.arrangement().details(),
        visit.received(),
        visit.cancelled(),
        visit.expenses().stream().map(ExpenseView::of).toList(),
        visit.level().name(),
        visit.createdAt(),
        visit.changedAt(),
        visit.version());
  }
}
