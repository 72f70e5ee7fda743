package org.kehu.customer.lead.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.lead.CustomerLead;
import org.kehu.customer.lead.LeadChannel;
import org.kehu.customer.lead.LeadMove;
import org.kehu.customer.lead.LeadSource;
import org.kehu.customer.lead.LeadStatus;
import org.kehu.customer.lead.Reward;
import org.kehu.kit.money.web.MoneyJson;

/** A lead as it is shown (客户线索). */
@Schema(name = "Lead")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadView(
    String id,
    String number,
    String companyName,
    String need,
    LeadSource source,
    @Nullable LeadChannel channel,
    String detail,
    @Nullable String referrerId,
    String departmentId,
    String takenBy,
    Instant foundAt,
    @Nullable String ownerId,
    LeadStatus status,
    List<LeadMove> allowedMoves,
    @Nullable String customerId,
    @Nullable String dropReason,
    @Nullable RewardView reward) {

  /** What the employee gets (推荐奖励). */
  @Schema(name = "LeadReward")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RewardView(
      MoneyJson amount,
      Instant computedAt,
      @Nullable Boolean agreed,
      @Nullable String note,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String reference,
      @Nullable LocalDate paidOn,
      @Nullable String paidBy) {

    static RewardView of(Reward reward) {
      Reward.Decision word = reward.decision();
      Reward.Payment paid = reward.payment();
      return new RewardView(
          Objects.requireNonNull(MoneyJson.of(reward.amount())),
          reward.computedAt(),
          word == null ? null : word.agreed(),
          word == null ? null : word.note(),
          word == null ? null : word.by(),
          word == null ? null : word.at(),
          paid == null ? null : paid.reference(),
          paid == null ? null : paid.paidOn(),
          paid == null ? null : paid.by());
    }
  }

  static LeadView of(CustomerLead lead) {
    return new LeadView(
        lead.id(),
        lead.number(),
        lead.companyName(),
        lead.need(),
        lead.origin().source(),
        lead.origin().channel(),
        lead.origin().detail(),
        lead.origin().referrerId(),
        lead.departmentId(),
        lead.takenBy(),
        lead.foundAt(),
        lead.ownerId(),
        lead.status(),
        List.copyOf(lead.status().allowed()),
        lead.customerId(),
        lead.dropReason(),
        lead.reward().map(RewardView::of).orElse(null));
  }
}
