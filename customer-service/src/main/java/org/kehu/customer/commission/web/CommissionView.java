package org.kehu.customer.commission.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.commission.Commission;
import org.kehu.customer.commission.CommissionMove;
import org.kehu.customer.commission.CommissionStatus;
import org.kehu.customer.commission.Share;

/** A commission as it is shown (提成分配). */
@Schema(name = "Commission")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommissionView(
    String id,
    String number,
    String customerId,
    String dealNumber,
    LocalDate wonOn,
    String departmentId,
    String recordedBy,
    Instant recordedAt,
    CommissionStatus status,
    List<CommissionMove> allowedMoves,
    boolean full,
    List<ShareView> shares,
    @Nullable String cancelReason) {

  /** What one person gets (提成份额). */
  @Schema(name = "CommissionShareView")
  record ShareView(String staffId, int percent, boolean confirmed) {

    static ShareView of(Share share) {
      return new ShareView(share.staffId(), share.percent(), share.confirmed());
    }
  }

  static CommissionView of(Commission one) {
    return new CommissionView(
        one.id(),
        one.number(),
        one.customerId(),
        one.dealNumber(),
        one.wonOn(),
        one.departmentId(),
        one.recordedBy(),
        one.recordedAt(),
        one.status(),
        List.copyOf(one.status().allowed()),
        one.shares().isFull(),
        one.shares().all().stream().map(ShareView::of).toList(),
        one.cancelReason());
  }
}
